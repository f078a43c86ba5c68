package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An order was stored and must be fulfilled. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderPlaced(
        String orderId, Customer customer, List<OrderLine> lines, Money total, PaymentToken paymentToken, Instant at)
        implements OrderEvent {

    public static final String TYPE = "OrderPlaced";

    public OrderPlaced {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(paymentToken, "paymentToken");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
    }
}
