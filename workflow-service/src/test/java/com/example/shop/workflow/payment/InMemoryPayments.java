package com.example.shop.workflow.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Payments in a map, for tests without a sidecar. */
class InMemoryPayments implements Payments {

    private final Map<String, Payment> payments = new HashMap<>();

    @Override
    public Optional<Payment> find(String orderId) {
        return Optional.ofNullable(payments.get(orderId));
    }

    @Override
    public Payment addIfAbsent(Payment payment) {
        return Objects.requireNonNullElse(payments.putIfAbsent(payment.orderId(), payment), payment);
    }

    @Override
    public Payment replace(Payment payment) {
        payments.put(payment.orderId(), payment);
        return payment;
    }
}
