/** The HTTP API of carts. */
@NullMarked
package com.example.shop.order.cart.web;

import org.jspecify.annotations.NullMarked;
