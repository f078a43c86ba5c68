/** The pub/sub block: announcing orders, and hearing what became of them. */
@NullMarked
package com.example.shop.order.pubsub;

import org.jspecify.annotations.NullMarked;
