package com.example.shop.inventory;

/** A confirmed reservation cannot be released before its confirmation is withdrawn. */
public class ReservationConfirmed extends RuntimeException {

    public ReservationConfirmed(String productId, String orderId) {
        super("The reservation of %s for order %s is confirmed".formatted(productId, orderId));
    }
}
