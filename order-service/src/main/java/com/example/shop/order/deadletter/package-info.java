/** Dead letters: events that a subscriber could not process are stored, listed and published again. */
@NullMarked
package com.example.shop.order.deadletter;

import org.jspecify.annotations.NullMarked;
