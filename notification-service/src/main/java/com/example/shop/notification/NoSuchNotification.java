package com.example.shop.notification;

/** No mail about the order was sent. */
public final class NoSuchNotification extends RuntimeException {

    NoSuchNotification(String orderId) {
        super("No mail about order %s was sent".formatted(orderId));
    }
}
