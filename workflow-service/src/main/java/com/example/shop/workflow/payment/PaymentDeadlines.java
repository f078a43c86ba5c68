package com.example.shop.workflow.payment;

/** The deadlines of payments: the service is called when one has passed. */
public interface PaymentDeadlines {

    /** Sets the deadline of an order. */
    void set(String orderId);

    /** Cancels the deadline of an order, if there is one. */
    void cancel(String orderId);
}
