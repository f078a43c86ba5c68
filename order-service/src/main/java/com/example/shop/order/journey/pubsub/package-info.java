/** The pub/sub block: hearing the steps that services announce. */
@NullMarked
package com.example.shop.order.journey.pubsub;

import org.jspecify.annotations.NullMarked;
