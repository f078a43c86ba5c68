/** The pub/sub block: subscribes to the steps that services publish. */
@NullMarked
package com.example.shop.order.journey.pubsub;

import org.jspecify.annotations.NullMarked;
