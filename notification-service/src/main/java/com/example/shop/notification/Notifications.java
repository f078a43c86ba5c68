package com.example.shop.notification;

import java.util.Optional;
import java.util.function.Predicate;

/** The records of all mails, one for each order. All replicas of the service share them. */
public interface Notifications {

    /**
     * Writes a claim if there is no record, or if the existing record may be taken over. Of several concurrent claims,
     * one succeeds.
     *
     * <p>A claim that takes over a record keeps its mail.
     */
    Claim claim(Notification claim, Predicate<Notification> mayBeTakenOver);

    Optional<Notification> find(String orderId);

    /** Replaces the caller's claim by a record of the mail. */
    void complete(Notification sent);

    /** Replaces the caller's claim by one that is given up, with the mail that could not be sent. */
    void abandon(Notification abandoned);

    /** Deletes the caller's claim. */
    void removeClaim(String orderId);
}
