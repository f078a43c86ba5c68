package com.example.shop.order;

import com.example.shop.model.OrderEvent;

/** Where the suite hears what happened to orders. */
@FunctionalInterface
public interface OrderEvents {

    /** Publishes an event, at least once: one that is published again keeps its id. */
    void publish(OrderEvent event);
}
