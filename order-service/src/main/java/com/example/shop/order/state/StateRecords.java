package com.example.shop.order.state;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Single records of the state store, changed with optimistic concurrency.
 *
 * <p>A record that was read carries an ETag, and the write that presents it fails once somebody else has written. A
 * record that was absent has none: with first-write concurrency and no ETag {@code state.sqlite} inserts only if the
 * record is still absent. Without first-write concurrency a missing ETag means overwrite.
 */
@Component
public class StateRecords {

    /** With each attempt somebody's write succeeds, so this many writers of one record may come at once. */
    private static final int ATTEMPTS = 50;

    private final DaprClient dapr;

    StateRecords(DaprClient dapr) {
        this.dapr = dapr;
    }

    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(read(key, type).getValue());
    }

    /**
     * Reads, changes and writes a record; again, when somebody else wrote it in between.
     *
     * @param change of the record as it is now, if there is one; answering the same or nothing leaves it as it is
     * @return the record as it is now
     */
    public <T> Optional<T> change(String key, Class<T> type, Function<Optional<T>, Optional<T>> change) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var stored = read(key, type);
            var current = Optional.ofNullable(stored.getValue());
            var changed = change.apply(current);
            if (changed.isEmpty() || changed.equals(current)) {
                return current;
            }
            if (written(key, stored.getEtag(), changed.get())) {
                return changed;
            }
        }
        throw new IllegalStateException("record " + key + " has too many writers");
    }

    private <T> State<T> read(String key, Class<T> type) {
        return dapr.getState(StateStore.NAME, key, type).block();
    }

    private boolean written(String key, @Nullable String etag, Object value) {
        try {
            dapr.saveState(StateStore.NAME, key, etag, value, StateStore.FIRST_WRITE)
                    .block();
            return true;
        } catch (DaprException e) {
            if (Status.fromThrowable(e).getCode() == Status.Code.ABORTED) {
                return false;
            }
            throw e;
        }
    }
}
