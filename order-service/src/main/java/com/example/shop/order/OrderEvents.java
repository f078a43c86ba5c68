package com.example.shop.order;

import com.example.shop.model.OrderEvent;

/** Publishes what happened to orders. */
@FunctionalInterface
public interface OrderEvents {

    /** Publishes an event at least once. An event that is published again has the same id. */
    void publish(OrderEvent event);
}
