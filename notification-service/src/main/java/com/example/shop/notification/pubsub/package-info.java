/** The pub/sub block: subscribes to the events about which customers receive a mail. */
@NullMarked
package com.example.shop.notification.pubsub;

import org.jspecify.annotations.NullMarked;
