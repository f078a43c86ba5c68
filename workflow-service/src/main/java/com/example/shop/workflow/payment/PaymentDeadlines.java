package com.example.shop.workflow.payment;

/** Wakes us when the payment of an order is due. */
public interface PaymentDeadlines {

    /** Sets the deadline, once for an order. */
    void set(String orderId);

    /** Also where there is none. */
    void cancel(String orderId);
}
