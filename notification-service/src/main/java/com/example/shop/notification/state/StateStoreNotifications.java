package com.example.shop.notification.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.notification.Claim;
import com.example.shop.notification.EncryptedMail;
import com.example.shop.notification.Notification;
import com.example.shop.notification.Notifications;
import io.dapr.client.DaprClient;
import java.util.Objects;
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
    public Claim claim(Notification claim, Predicate<Notification> mayBeTakenOver) {
        if (records.insert(key(claim.orderId()), claim)) {
            return Claim.granted(claim);
        }
        var answer = new AtomicReference<@Nullable Claim>();
        records.change(key(claim.orderId()), Notification.class, entry -> {
            var decision = entry.filter(mayBeTakenOver.negate())
                    .map(Claim::refused)
                    .orElseGet(() -> Claim.granted(claim.withMailOf(entry)));
            answer.set(decision);
            return Optional.of(decision.record());
        });
        return Objects.requireNonNull(answer.get());
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
    public void abandon(Notification claim, EncryptedMail mail) {
        records.change(key(claim.orderId()), Notification.class, stored -> stored.filter(claim::equals)
                .map(own -> own.abandonedWith(mail)));
    }

    @Override
    public void remove(Notification claim) {
        records.remove(key(claim.orderId()), claim);
    }

    private static String key(String orderId) {
        return "notified-" + orderId;
    }
}
