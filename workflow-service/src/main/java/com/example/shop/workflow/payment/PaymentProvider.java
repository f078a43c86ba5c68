package com.example.shop.workflow.payment;

/** Charges and refunds payments. It does so once for each order id, also if it is called again. */
public interface PaymentProvider {

    /** Returns the same charge for an order that is charged again. */
    Charge charge(PaymentRequest request);

    void refund(Payment payment);
}
