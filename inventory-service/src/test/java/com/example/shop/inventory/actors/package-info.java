@NullMarked
package com.example.shop.inventory.actors;

import org.jspecify.annotations.NullMarked;
