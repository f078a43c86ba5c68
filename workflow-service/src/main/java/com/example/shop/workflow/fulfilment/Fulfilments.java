package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderPlaced;

/** The fulfilments of all orders. */
public interface Fulfilments {

    /** Starts the fulfilment of an order, unless it was started before. */
    void start(OrderPlaced order);
}
