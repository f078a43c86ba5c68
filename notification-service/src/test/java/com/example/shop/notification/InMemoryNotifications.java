package com.example.shop.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Stores the notifications in a map, for tests without a sidecar. */
class InMemoryNotifications implements Notifications {

    private final Map<String, Notification> entries = new HashMap<>();

    @Override
    public Claim claim(Notification claim, Predicate<Notification> mayBeTakenOver) {
        var entry = entries.get(claim.orderId());
        if (entry != null && !mayBeTakenOver.test(entry)) {
            return Claim.refused(entry);
        }
        var granted = claim.withMailOf(Optional.ofNullable(entry));
        entries.put(claim.orderId(), granted);
        return Claim.granted(granted);
    }

    @Override
    public void abandon(Notification claim, EncryptedMail mail) {
        entries.replace(claim.orderId(), claim, claim.abandonedWith(mail));
    }

    @Override
    public Optional<Notification> find(String orderId) {
        return Optional.ofNullable(entries.get(orderId));
    }

    @Override
    public void complete(Notification sent) {
        entries.put(sent.orderId(), sent);
    }

    @Override
    public void remove(Notification claim) {
        entries.remove(claim.orderId(), claim);
    }
}
