/** The pub/sub block: stock levels in bulk, and what scanners without CloudEvents have counted. */
@NullMarked
package com.example.shop.inventory.pubsub;

import org.jspecify.annotations.NullMarked;
