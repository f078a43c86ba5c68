/** The pub/sub block: publishes placed orders, and subscribes to their outcome. */
@NullMarked
package com.example.shop.order.pubsub;

import org.jspecify.annotations.NullMarked;
