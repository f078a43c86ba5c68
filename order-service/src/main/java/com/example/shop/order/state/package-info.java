/** The state block: orders, idempotency records and pending events in the state store. */
@NullMarked
package com.example.shop.order.state;

import org.jspecify.annotations.NullMarked;
