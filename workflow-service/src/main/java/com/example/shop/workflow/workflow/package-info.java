/** The fulfilment as a durable workflow and its activities. */
@NullMarked
package com.example.shop.workflow.workflow;

import org.jspecify.annotations.NullMarked;
