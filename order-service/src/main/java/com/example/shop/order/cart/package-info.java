/** Carts: what a customer may order, for an hour. */
@NullMarked
package com.example.shop.order.cart;

import org.jspecify.annotations.NullMarked;
