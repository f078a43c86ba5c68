/** The pub/sub block, declared in YAML and in bulk. */
@NullMarked
package com.example.shop.order.availability.pubsub;

import org.jspecify.annotations.NullMarked;
