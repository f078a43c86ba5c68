/** The state block: keeping dead letters. */
@NullMarked
package com.example.shop.order.deadletter.state;

import org.jspecify.annotations.NullMarked;
