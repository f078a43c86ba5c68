package com.example.shop.workflow.payment;

import java.util.Optional;

/** The payments of all orders, one an order. */
public interface Payments {

    Optional<Payment> find(String orderId);

    /** Records a payment, unless its order has one; answers the one that is recorded then. */
    Payment addIfAbsent(Payment payment);

    /** Overwrites what is recorded for its order. */
    void replace(Payment payment);
}
