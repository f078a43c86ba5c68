package com.example.shop.notification.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.notification.Notification;
import com.example.shop.notification.Notifications;
import io.dapr.client.DaprClient;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the notifications in the state store, one record for each order. */
@Component
class StateStoreNotifications implements Notifications {

    private final StateRecords records;

    StateStoreNotifications(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    @Override
    public Optional<Notification> claim(Notification claim, Predicate<Notification> mayBeTakenOver) {
        if (records.insert(key(claim.orderId()), claim)) {
            return Optional.empty();
        }
        var existing = new AtomicReference<@Nullable Notification>();
        records.change(key(claim.orderId()), Notification.class, entry -> {
            existing.set(entry.filter(mayBeTakenOver.negate()).orElse(null));
            return existing.get() == null ? Optional.of(claim) : entry;
        });
        return Optional.ofNullable(existing.get());
    }

    @Override
    public Optional<Notification> find(String orderId) {
        return records.find(key(orderId), Notification.class);
    }

    @Override
    public void complete(Notification sent) {
        records.put(key(sent.orderId()), sent);
    }

    @Override
    public void removeClaim(String orderId) {
        records.remove(key(orderId));
    }

    private static String key(String orderId) {
        return "notified-" + orderId;
    }
}
