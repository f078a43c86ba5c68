@NullMarked
package com.example.shop.inventory.bindings;

import org.jspecify.annotations.NullMarked;
