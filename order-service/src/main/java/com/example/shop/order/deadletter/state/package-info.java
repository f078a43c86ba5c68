/** The state block: stores dead letters. */
@NullMarked
package com.example.shop.order.deadletter.state;

import org.jspecify.annotations.NullMarked;
