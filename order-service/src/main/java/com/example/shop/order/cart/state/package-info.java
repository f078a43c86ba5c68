/** The state block: records that expire, and optimistic concurrency with ETags. */
@NullMarked
package com.example.shop.order.cart.state;

import org.jspecify.annotations.NullMarked;
