/** Availability over HTTP. */
@NullMarked
package com.example.shop.order.availability.web;

import org.jspecify.annotations.NullMarked;
