package com.example.shop.workflow.payment;

/** The orders that are not paid in time. */
public interface UnpaidOrders {

    /** Rejects the order. Does nothing if its fulfilment has ended. */
    void reject(String orderId);
}
