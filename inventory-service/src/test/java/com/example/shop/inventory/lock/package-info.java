@NullMarked
package com.example.shop.inventory.lock;

import org.jspecify.annotations.NullMarked;
