package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;

/** The stock of an order is reserved, the order is paid, and its shipping is booked. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderConfirmed(String orderId, Customer customer, Money total, Instant at) implements OrderEvent {

    public static final String TYPE = "OrderConfirmed";

    public OrderConfirmed {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(at, "at");
    }
}
