package com.example.shop.workflow;

import java.util.Optional;

/** Who moves the money. Knows an order by its id and charges or refunds it once, however often it is asked. */
public interface PaymentProvider {

    /** Answers why it was declined, for the customer to read, or nothing if it was paid. */
    Optional<String> charge(PaymentRequest request);

    void refund(Payment payment);
}
