package com.example.shop.workflow.fulfilment;

/** There is no fulfilment of this order, or its history was purged. */
public final class UnknownFulfilment extends RuntimeException {

    public UnknownFulfilment(String orderId) {
        super("There is no fulfilment of order " + orderId);
    }
}
