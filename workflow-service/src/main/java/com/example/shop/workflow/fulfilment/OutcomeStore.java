package com.example.shop.workflow.fulfilment;

/** The outcome of each order. A workflow or an operator records it, and the first one decides. */
public interface OutcomeStore {

    /** How the fulfilment of an order ends. */
    enum Outcome {
        CONFIRMED,
        REJECTED
    }

    /** Records the outcome, unless there is one. Returns whether this is the outcome that is recorded now. */
    boolean tryRecord(String orderId, Outcome outcome);
}
