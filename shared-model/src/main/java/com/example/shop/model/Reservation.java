package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Stock of one product that is set aside for one order. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reservation(String productId, String orderId, int quantity, Status status) {

    /** A reservation is {@code HELD} until it is confirmed, and gone once it is released. */
    public enum Status {
        HELD,
        CONFIRMED
    }
}
