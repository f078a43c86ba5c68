package com.example.shop.dapr.state;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.SaveStateRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Single records of a state store, changed with optimistic concurrency.
 *
 * <p>A record that was read carries an ETag, and the write that presents it fails once somebody else has written. A
 * record that was absent has none: with first-write concurrency and no ETag {@code state.sqlite} inserts only if the
 * record is still absent. Without first-write concurrency a missing ETag means overwrite.
 */
public final class StateRecords {

    /** Who writes second, against an ETag or its absence, fails. */
    public static final StateOptions FIRST_WRITE =
            new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.FIRST_WRITE);

    private static final StateOptions LAST_WRITE =
            new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.LAST_WRITE);

    /** With each attempt somebody's write succeeds, so this many writers of one record may come at once. */
    private static final int ATTEMPTS = 50;

    private final DaprClient client;
    private final String store;
    private final Map<String, String> metadata;

    public StateRecords(DaprClient client, String store) {
        this(client, store, Map.of());
    }

    /** @param metadata of every write, for example {@code ttlInSeconds} */
    public StateRecords(DaprClient client, String store, Map<String, String> metadata) {
        this.client = client;
        this.store = store;
        this.metadata = Map.copyOf(metadata);
    }

    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(read(key, type).getValue());
    }

    /**
     * Those of several records that exist, by key and in one call.
     *
     * @throws IllegalStateException if one of them could not be read: it would look like a missing one
     */
    public <T> Map<String, T> findAll(Collection<String> keys, Class<T> type) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return client.getBulkState(store, List.copyOf(keys), type).blockOptional().orElseThrow().stream()
                .map(StateRecords::readable)
                .filter(state -> state.getValue() != null)
                .collect(Collectors.toMap(State::getKey, State::getValue));
    }

    /** Writes several records in one call, whatever was there before. Each is written for itself. */
    public void putAll(Map<String, ?> values) {
        if (!values.isEmpty()) {
            var states = values.entrySet().stream()
                    .<State<?>>map(entry -> new State<>(entry.getKey(), entry.getValue(), null, metadata, LAST_WRITE))
                    .toList();
            client.saveBulkState(new SaveStateRequest(store).setStates(states)).block();
        }
    }

    /** Writes a record, whatever was there before. */
    public void put(String key, Object value) {
        putAll(Map.of(key, value));
    }

    /** Also where there is none. */
    public void remove(String key) {
        client.deleteState(store, key).block();
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
            if (write(key, stored.getEtag(), changed.get())) {
                return changed;
            }
        }
        throw new IllegalStateException("record " + key + " has too many writers");
    }

    /** Of a bulk read each record fails for itself. */
    public static <T> State<T> readable(State<T> state) {
        if (state.getError() != null && !state.getError().isEmpty()) {
            throw new IllegalStateException("%s could not be read: %s".formatted(state.getKey(), state.getError()));
        }
        return state;
    }

    private <T> State<T> read(String key, Class<T> type) {
        return client.getState(store, key, type).block();
    }

    /** Whether nobody else was faster. */
    private boolean write(String key, @Nullable String etag, Object value) {
        try {
            client.saveState(store, key, etag, value, metadata, FIRST_WRITE).block();
            return true;
        } catch (DaprException e) {
            if (Status.fromThrowable(e).getCode() == Status.Code.ABORTED || isLostInsert(key, etag)) {
                return false;
            }
            throw e;
        }
    }

    /** {@code state.postgresql} v2 answers {@code INTERNAL} to whoever inserts second: it has no ETag to speak of. */
    private boolean isLostInsert(String key, @Nullable String etag) {
        return isAbsent(etag) && !isAbsent(read(key, byte[].class).getEtag());
    }

    private static boolean isAbsent(@Nullable String etag) {
        return etag == null || etag.isEmpty();
    }
}
