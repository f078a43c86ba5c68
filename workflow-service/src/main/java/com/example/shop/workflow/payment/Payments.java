package com.example.shop.workflow.payment;

import java.util.Optional;

/** The payments of all orders, one for each order. */
public interface Payments {

    Optional<Payment> find(String orderId);

    /** Records a payment, unless its order has one. Returns the payment that is recorded now. */
    Payment addIfAbsent(Payment payment);

    /** Replaces the recorded payment of the order, and returns the new one. */
    Payment replace(Payment payment);
}
