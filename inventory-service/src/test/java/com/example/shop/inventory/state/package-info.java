@NullMarked
package com.example.shop.inventory.state;

import org.jspecify.annotations.NullMarked;
