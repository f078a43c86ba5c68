package com.example.shop.inventory;

/** The order has no reservation of the product. */
public class NoSuchReservation extends RuntimeException {

    public NoSuchReservation(String productId, String orderId) {
        super("There is no reservation of %s for order %s".formatted(productId, orderId));
    }
}
