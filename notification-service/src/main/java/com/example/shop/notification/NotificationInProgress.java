package com.example.shop.notification;

/**
 * Another replica is sending the same mail, or has ended while it was sending it. The event must be delivered again
 * later.
 */
public class NotificationInProgress extends RuntimeException {

    NotificationInProgress(String orderId) {
        super("The mail about order %s is being sent".formatted(orderId));
    }
}
