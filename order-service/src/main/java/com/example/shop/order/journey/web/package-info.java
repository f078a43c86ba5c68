/** The HTTP API of journeys. */
@NullMarked
package com.example.shop.order.journey.web;

import org.jspecify.annotations.NullMarked;
