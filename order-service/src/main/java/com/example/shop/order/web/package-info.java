/** The HTTP API of orders and its refusals. */
@NullMarked
package com.example.shop.order.web;

import org.jspecify.annotations.NullMarked;
