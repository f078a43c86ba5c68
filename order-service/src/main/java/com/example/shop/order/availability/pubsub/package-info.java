/** The pub/sub block: a declarative subscription that receives messages in bulk. */
@NullMarked
package com.example.shop.order.availability.pubsub;

import org.jspecify.annotations.NullMarked;
