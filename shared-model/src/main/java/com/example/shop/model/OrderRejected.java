package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;

/** An order is not fulfilled. Its reservations were released, and its payment was refunded. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRejected(String orderId, Customer customer, RejectionReason reason, String detail, Instant at)
        implements OrderEvent {

    public static final String TYPE = "OrderRejected";

    public OrderRejected {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(at, "at");
    }
}
