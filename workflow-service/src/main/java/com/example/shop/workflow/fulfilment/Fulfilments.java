package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderPlaced;

/** The fulfilments of all orders. */
public interface Fulfilments {

    /** Starts the fulfilment of an order. Returns false if it was started before. */
    boolean start(OrderPlaced order);
}
