package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** The stock of an order is reserved, the order is paid, and its shipping is booked. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderConfirmed(String orderId, Customer customer, Money total, Instant at) implements OrderEvent {

    public static final String TYPE = "OrderConfirmed";
}
