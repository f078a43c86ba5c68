package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderEvent;

/** Tells everybody what became of an order. An event that is published again has the same id. */
public interface OrderEvents {

    void publish(OrderEvent event);
}
