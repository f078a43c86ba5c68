package com.example.shop.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer is told what became of an order.
 *
 * @param since when it got this status
 * @param mail that was sent; null before
 */
public record Notification(
        String orderId,
        Status status,
        Instant since,
        @Nullable EncryptedMail mail) {

    /** Whoever has claimed a notification sends it; nobody else does, unless that takes too long. */
    public enum Status {
        CLAIMED,
        SENT
    }

    static Notification claimed(String orderId, Instant now) {
        return new Notification(orderId, Status.CLAIMED, now, null);
    }

    static Notification sent(String orderId, Instant now, EncryptedMail mail) {
        return new Notification(orderId, Status.SENT, now, mail);
    }

    /** Whether whoever has claimed it must have died over it. */
    boolean isAbandoned(Instant now, Duration lease) {
        return status == Status.CLAIMED && since.plus(lease).isBefore(now);
    }
}
