package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderPlaced;

/** The fulfilment of every order there ever was. */
public interface Fulfilments {

    /** Starts one, unless the order has one already, running or ended. */
    void start(OrderPlaced order);
}
