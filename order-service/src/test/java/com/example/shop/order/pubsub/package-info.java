@NullMarked
package com.example.shop.order.pubsub;

import org.jspecify.annotations.NullMarked;
