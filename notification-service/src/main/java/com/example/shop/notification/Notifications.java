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

    /**
     * Stores that the caller gives up its claim, with the mail that it could not send. Does nothing if another replica has
     * taken over the claim since.
     */
    void abandon(Notification claim, EncryptedMail mail);

    /** Deletes the caller's claim. Does nothing if another replica has taken it over since. */
    void remove(Notification claim);
}
