package com.example.shop.workflow.fulfilment;

/** How each order ended: once, whoever says so first, a workflow or an operator who ends it. */
public interface Outcomes {

    /** An end of an order. */
    enum Outcome {
        CONFIRMED,
        REJECTED
    }

    /** Whether the order ends in this way: nobody has said otherwise before. */
    boolean claim(String orderId, Outcome outcome);
}
