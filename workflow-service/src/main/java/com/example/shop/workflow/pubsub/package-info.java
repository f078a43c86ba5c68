/** The topic of orders: what starts a fulfilment, and how it ends. */
@NullMarked
package com.example.shop.workflow.pubsub;

import org.jspecify.annotations.NullMarked;
