package com.example.shop.workflow.fulfilment;

/** The orders whose fulfilment has ended and was purged. They are not fulfilled again. */
public interface PurgedFulfilments {

    void add(String orderId);

    boolean contains(String orderId);
}
