package com.example.shop.notification.state;

import com.example.shop.notification.Notification;
import com.example.shop.notification.Notifications;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.StateOptions.Concurrency;
import io.dapr.client.domain.StateOptions.Consistency;
import io.dapr.exceptions.DaprException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The log of notifications in the state store, one record an order. */
@Component
class StateStoreNotifications implements Notifications {

    private static final String STORE = "statestore";

    /** Writes over the version that was read, or, without an ETag, only what is not there. */
    private static final StateOptions FIRST_WRITE = new StateOptions(Consistency.STRONG, Concurrency.FIRST_WRITE);

    private final DaprClient client;

    StateStoreNotifications(DaprClient client) {
        this.client = client;
    }

    @Override
    public Optional<Notification> claim(Notification claim, Predicate<Notification> mayBeTakenOver) {
        var stored = read(claim.orderId());
        var entry = Optional.ofNullable(stored.getValue());
        if (entry.isPresent() && !mayBeTakenOver.test(entry.get())) {
            return entry;
        }
        return written(stored, claim)
                ? Optional.empty()
                : Optional.ofNullable(read(claim.orderId()).getValue());
    }

    @Override
    public void complete(Notification sent) {
        client.saveState(STORE, key(sent.orderId()), sent).block();
    }

    @Override
    public void giveUp(String orderId) {
        client.deleteState(STORE, key(orderId)).block();
    }

    private State<Notification> read(String orderId) {
        return client.getState(STORE, key(orderId), Notification.class)
                .blockOptional()
                .orElseThrow();
    }

    private boolean written(State<Notification> stored, Notification claim) {
        try {
            client.saveState(STORE, stored.getKey(), stored.getEtag(), claim, FIRST_WRITE)
                    .block();
            return true;
        } catch (DaprException e) {
            if ("ABORTED".equals(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    private static String key(String orderId) {
        return "notified-" + orderId;
    }
}
