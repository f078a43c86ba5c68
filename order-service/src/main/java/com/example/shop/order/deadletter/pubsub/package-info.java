/** The pub/sub block: subscribes to the dead-letter topics, and publishes dead letters again. */
@NullMarked
package com.example.shop.order.deadletter.pubsub;

import org.jspecify.annotations.NullMarked;
