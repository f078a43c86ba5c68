/** The events that customers are told of. */
@NullMarked
package com.example.shop.notification.pubsub;

import org.jspecify.annotations.NullMarked;
