package com.example.shop.notification;

import java.util.Optional;
import java.util.function.Predicate;

/** The log of what was sent, shared by all replicas of the service, one entry an order. */
public interface Notifications {

    /**
     * Writes a claim where there is no entry, or one that may be taken over; of several at once, one succeeds.
     *
     * @return the entry that stands in the way, or nothing if the claim was written
     */
    Optional<Notification> claim(Notification claim, Predicate<Notification> mayBeTakenOver);

    Optional<Notification> find(String orderId);

    /** Writes an entry in place of the caller's claim. */
    void complete(Notification sent);

    /** Removes the caller's claim. */
    void giveUp(String orderId);
}
