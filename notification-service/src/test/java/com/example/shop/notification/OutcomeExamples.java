package com.example.shop.notification;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import java.time.Instant;
import java.util.Currency;

/** Examples of the outcomes of orders. */
public final class OutcomeExamples {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private OutcomeExamples() {}

    public static OrderConfirmed confirmed(String orderId, Customer customer) {
        return new OrderConfirmed(orderId, customer, Money.ofMinor(3998, Currency.getInstance("EUR")), NOW);
    }

    public static OrderRejected rejected(String orderId, Customer customer, RejectionReason reason, String detail) {
        return new OrderRejected(orderId, customer, reason, detail, NOW);
    }
}
