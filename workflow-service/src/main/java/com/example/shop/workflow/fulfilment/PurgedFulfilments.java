package com.example.shop.workflow.fulfilment;

/** The orders whose fulfilment has ended and was purged since: they are not fulfilled once more. */
public interface PurgedFulfilments {

    void add(String orderId);

    boolean contains(String orderId);
}
