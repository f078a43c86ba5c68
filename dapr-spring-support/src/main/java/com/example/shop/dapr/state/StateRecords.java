package com.example.shop.dapr.state;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.ExecuteStateTransactionRequest;
import io.dapr.client.domain.SaveStateRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes single records of a state store, and changes them with optimistic concurrency.
 *
 * <p>A record that exists has an ETag. A write with that ETag fails if another write came in between. A record that does
 * not exist has no ETag: with first-write concurrency and without an ETag {@code state.sqlite} writes only if the record
 * still does not exist. Without first-write concurrency, a write without an ETag overwrites.
 */
public final class StateRecords {

    /** A write fails if the record has changed since its ETag was read, or exists although no ETag was read. */
    public static final StateOptions FIRST_WRITE =
            new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.FIRST_WRITE);

    private static final StateOptions LAST_WRITE =
            new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.LAST_WRITE);

    /** In each round one write succeeds, so this many callers can change one record at the same time. */
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
     * Reads several records in one call and returns those that exist, by key.
     *
     * @throws IllegalStateException if one of them could not be read, because it would look like a missing one
     */
    public <T> Map<String, T> findAll(Collection<String> keys, Class<T> type) {
        return readAll(keys, type).stream()
                .filter(state -> state.getValue() != null)
                .collect(Collectors.toMap(State::getKey, State::getValue));
    }

    /** Writes several records in one call, also over existing ones. It is not a transaction. */
    public void putAll(Map<String, ?> values) {
        if (!values.isEmpty()) {
            var states = values.entrySet().stream()
                    .<State<?>>map(entry -> new State<>(entry.getKey(), entry.getValue(), null, metadata, LAST_WRITE))
                    .toList();
            client.saveBulkState(new SaveStateRequest(store).setStates(states)).block();
        }
    }

    /** Writes a record, also over an existing one. */
    public void put(String key, Object value) {
        putAll(Map.of(key, value));
    }

    /** Writes a record if there is none, without reading before. Returns false if there is one. */
    public boolean insert(String key, Object value) {
        return write(key, null, value);
    }

    /** Writes a record if there is none. Returns the record that is stored now, which another caller may have written. */
    public <T> T putIfAbsent(String key, Class<T> type, T value) {
        return insert(key, value)
                ? value
                : change(key, type, stored -> stored.or(() -> Optional.of(value)))
                        .orElseThrow();
    }

    /** Deletes a record, if there is one. */
    public void remove(String key) {
        client.deleteState(store, key).block();
    }

    /** Deletes a record if it is equal to a value. Does nothing if another write came in between. */
    public void remove(String key, Object value) {
        var stored = read(key, value.getClass());
        if (!value.equals(stored.getValue())) {
            return;
        }
        try {
            client.deleteState(store, key, stored.getEtag(), FIRST_WRITE).block();
        } catch (DaprException e) {
            if (!isAborted(e)) {
                throw e;
            }
        }
    }

    /**
     * Reads, changes and writes a record, and repeats this if another write came in between.
     *
     * @param change is given the stored record; if it returns an equal one or an empty Optional, nothing is written
     * @return the record as it is stored now
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
        throw new IllegalStateException("Too many callers change the record " + key);
    }

    /**
     * Reads, changes and writes several records in one call each. If another write came in between, it changes them one by
     * one.
     *
     * @param change is given a key and the stored record; a record that it returns unchanged is not written
     */
    public <T> void changeAll(Collection<String> keys, Class<T> type, BiFunction<String, Optional<T>, T> change) {
        var writes = new ArrayList<TransactionalStateOperation<?>>();
        for (var state : readAll(keys, type)) {
            var changed = change.apply(state.getKey(), Optional.ofNullable(state.getValue()));
            if (!changed.equals(state.getValue())) {
                var record =
                        new State<>(state.getKey(), changed, presentOrNull(state.getEtag()), metadata, FIRST_WRITE);
                writes.add(new TransactionalStateOperation<>(OperationType.UPSERT, record));
            }
        }
        if (!writes.isEmpty() && !isWritten(writes)) {
            keys.forEach(key -> change(key, type, stored -> Optional.of(change.apply(key, stored))));
        }
    }

    private <T> List<State<T>> readAll(Collection<String> keys, Class<T> type) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return client.getBulkState(store, List.copyOf(keys), type).blockOptional().orElseThrow().stream()
                .map(StateRecords::readable)
                .toList();
    }

    /** The error does not tell why a transaction failed, so any failure counts as a write that came in between. */
    private boolean isWritten(List<TransactionalStateOperation<?>> writes) {
        try {
            client.executeStateTransaction(new ExecuteStateTransactionRequest(store).setOperations(writes))
                    .block();
            return true;
        } catch (DaprException e) {
            return false;
        }
    }

    /** Returns one record of a bulk read, in which each record may fail separately. */
    public static <T> State<T> readable(State<T> state) {
        if (state.getError() != null && !state.getError().isEmpty()) {
            throw new IllegalStateException("%s could not be read: %s".formatted(state.getKey(), state.getError()));
        }
        return state;
    }

    private <T> State<T> read(String key, Class<T> type) {
        return client.getState(store, key, type).block();
    }

    /** Returns false if another write came in between. */
    private boolean write(String key, @Nullable String etag, Object value) {
        try {
            client.saveState(store, key, etag, value, metadata, FIRST_WRITE).block();
            return true;
        } catch (DaprException e) {
            if (isAborted(e) || isLostInsert(key, etag)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isAborted(DaprException failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.ABORTED;
    }

    /** {@code state.postgresql} v2 answers {@code INTERNAL}, not {@code ABORTED}, to the second insert of a record. */
    private boolean isLostInsert(String key, @Nullable String etag) {
        return isAbsent(etag) && !isAbsent(read(key, byte[].class).getEtag());
    }

    private static @Nullable String presentOrNull(@Nullable String etag) {
        return isAbsent(etag) ? null : etag;
    }

    private static boolean isAbsent(@Nullable String etag) {
        return etag == null || etag.isEmpty();
    }
}
