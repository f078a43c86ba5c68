/** The pub/sub block: publishes stock levels in bulk, and receives counts that are not CloudEvents. */
@NullMarked
package com.example.shop.inventory.pubsub;

import org.jspecify.annotations.NullMarked;
