/** The HTTP API for the stock of the products in a cart. */
@NullMarked
package com.example.shop.order.availability.web;

import org.jspecify.annotations.NullMarked;
