/** The journey of an order: every step that a service took for it. */
@NullMarked
package com.example.shop.order.journey;

import org.jspecify.annotations.NullMarked;
