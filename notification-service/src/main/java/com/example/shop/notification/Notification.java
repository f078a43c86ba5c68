package com.example.shop.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of the mail about an order's outcome.
 *
 * @param since when the status was set
 * @param mail the mail that was sent; null if it is not sent yet
 */
public record Notification(
        String orderId,
        Status status,
        Instant since,
        @Nullable EncryptedMail mail) {

    /**
     * {@code CLAIMED} means that one replica is sending the mail. Another replica takes over if that takes too long.
     */
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

    /** Returns whether the claim is older than the lease, so that the process with the claim must have ended. */
    boolean isAbandoned(Instant now, Duration lease) {
        return status == Status.CLAIMED && since.plus(lease).isBefore(now);
    }
}
