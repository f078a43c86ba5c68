package com.example.shop.inventory;

/** Nothing of the product is reserved for the order. */
public class NoSuchReservation extends RuntimeException {

    public NoSuchReservation(String productId, String orderId) {
        super("Nothing of %s is reserved for order %s".formatted(productId, orderId));
    }
}
