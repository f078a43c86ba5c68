package com.example.shop.workflow.payment;

/** Who moves the money. Knows an order by its id and charges or refunds it once, however often it is asked. */
public interface PaymentProvider {

    /** Answers the same for an order that is charged again. */
    Charge charge(PaymentRequest request);

    void refund(Payment payment);
}
