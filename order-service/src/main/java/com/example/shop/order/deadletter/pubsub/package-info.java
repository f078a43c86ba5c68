/** The pub/sub block: hearing dead letters, and sending them again. */
@NullMarked
package com.example.shop.order.deadletter.pubsub;

import org.jspecify.annotations.NullMarked;
