@NullMarked
package com.example.shop.notification.pubsub;

import org.jspecify.annotations.NullMarked;
