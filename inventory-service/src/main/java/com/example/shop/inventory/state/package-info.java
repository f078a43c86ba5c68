/** Stock in a state store. */
@NullMarked
package com.example.shop.inventory.state;

import org.jspecify.annotations.NullMarked;
