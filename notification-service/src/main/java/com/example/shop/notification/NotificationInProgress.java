package com.example.shop.notification;

/** Somebody else sends the same mail right now, or has died over it: look again later. */
public class NotificationInProgress extends RuntimeException {

    NotificationInProgress(String orderId) {
        super("The mail about order %s is being sent".formatted(orderId));
    }
}
