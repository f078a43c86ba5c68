package com.example.shop.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of the mail about an order's outcome.
 *
 * @param since when the status was set
 * @param mail the mail that was sent, or that could not be sent yet; null if it is not written yet
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

    /** Returns this claim as one that is given up. The replica that claims the mail next sends it without a change. */
    public Notification abandonedWith(EncryptedMail written) {
        return new Notification(orderId, Status.CLAIMED, Instant.EPOCH, written);
    }

    static Notification sent(String orderId, Instant now, EncryptedMail mail) {
        return new Notification(orderId, Status.SENT, now, mail);
    }

    /** Returns this claim with the mail that an earlier claim has left, if there is one. */
    public Notification withMailOf(Optional<Notification> earlier) {
        return new Notification(
                orderId, status, since, earlier.map(Notification::mail).orElse(mail));
    }

    public boolean isSent() {
        return status == Status.SENT;
    }

    /** Returns whether the claim is older than the lease, so that the process with the claim must have ended. */
    boolean isAbandoned(Instant now, Duration lease) {
        return status == Status.CLAIMED && since.plus(lease).isBefore(now);
    }
}
