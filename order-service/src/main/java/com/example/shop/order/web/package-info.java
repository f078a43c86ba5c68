/** The HTTP API of orders. */
@NullMarked
package com.example.shop.order.web;

import org.jspecify.annotations.NullMarked;
