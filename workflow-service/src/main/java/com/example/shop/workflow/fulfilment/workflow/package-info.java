/** The workflow block: the fulfilment of an order as a saga, and its activities. */
@NullMarked
package com.example.shop.workflow.fulfilment.workflow;

import org.jspecify.annotations.NullMarked;
