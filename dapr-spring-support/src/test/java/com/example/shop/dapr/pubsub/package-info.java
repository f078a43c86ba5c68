@NullMarked
package com.example.shop.dapr.pubsub;

import org.jspecify.annotations.NullMarked;
