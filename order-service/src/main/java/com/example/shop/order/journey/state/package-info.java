/** The state block: one record of steps an order. */
@NullMarked
package com.example.shop.order.journey.state;

import org.jspecify.annotations.NullMarked;
