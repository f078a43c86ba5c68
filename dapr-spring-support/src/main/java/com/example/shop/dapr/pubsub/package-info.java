/** What a topic's subscriber receives and answers. */
@NullMarked
package com.example.shop.dapr.pubsub;

import org.jspecify.annotations.NullMarked;
