package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** An order is reserved, paid and on its way. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderConfirmed(String orderId, Customer customer, Money total, Instant at) implements OrderEvent {

    public static final String TYPE = "OrderConfirmed";
}
