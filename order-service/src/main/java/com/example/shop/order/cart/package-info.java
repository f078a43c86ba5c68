/** Carts, which expire after one hour. */
@NullMarked
package com.example.shop.order.cart;

import org.jspecify.annotations.NullMarked;
