package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderEvent;

/** Publishes how the fulfilment of an order ended. An event that is published again has the same id. */
public interface OrderEvents {

    void publish(OrderEvent event);
}
