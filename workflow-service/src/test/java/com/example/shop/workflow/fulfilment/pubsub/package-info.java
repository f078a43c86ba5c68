@NullMarked
package com.example.shop.workflow.fulfilment.pubsub;

import org.jspecify.annotations.NullMarked;
