/** The receipt of an order: every step that any service took for it. */
@NullMarked
package com.example.shop.order.journey;

import org.jspecify.annotations.NullMarked;
