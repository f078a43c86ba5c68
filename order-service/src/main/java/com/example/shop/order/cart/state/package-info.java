/** The state block: records that expire, and what ETags are for. */
@NullMarked
package com.example.shop.order.cart.state;

import org.jspecify.annotations.NullMarked;
