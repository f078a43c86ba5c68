package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A quantity of one product that is reserved for one order. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reservation(String productId, String orderId, int quantity, Status status) {

    /** A reservation is {@code HELD} until it is confirmed. A released reservation is deleted. */
    public enum Status {
        HELD,
        CONFIRMED
    }
}
