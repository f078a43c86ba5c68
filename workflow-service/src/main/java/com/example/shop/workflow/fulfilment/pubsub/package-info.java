/** The pub/sub block: the event that starts a fulfilment, and those that tell how it ended. */
@NullMarked
package com.example.shop.workflow.fulfilment.pubsub;

import org.jspecify.annotations.NullMarked;
