package com.example.shop.dapr.lock;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.UnlockResponseStatus;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something while no other replica does, under a lease of a lock store.
 *
 * <p>A lease ends by itself after {@code dapr.lock.lease}, also while the operation still runs: a garbage collection or
 * a slow network is enough. So a lock saves work and avoids conflicts, but it protects no data. What protects data is a
 * fencing token: {@link #withFencedLock} hands one to the operation that is greater than all before, and whoever writes
 * refuses a token that is smaller than the last it has seen.
 */
public final class LockTemplate {

    private static final Logger log = LoggerFactory.getLogger(LockTemplate.class);

    private static final int SHORTEST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 250;

    private final DaprPreviewClient client;
    private final FencingTokens tokens;
    private final String store;
    private final Duration lease;

    LockTemplate(DaprPreviewClient client, FencingTokens tokens, String store, Duration lease) {
        this.client = client;
        this.tokens = tokens;
        this.store = store;
        this.lease = lease;
    }

    /**
     * Does it now or never.
     *
     * @throws LockTaken if somebody else holds the lock
     */
    public <T> T withLock(String resource, Supplier<T> operation) {
        return withLock(resource, Duration.ZERO, operation);
    }

    /**
     * Does it as soon as it is our turn.
     *
     * @param patience how long to wait for the lock
     * @throws LockTaken if somebody else held it for that long
     */
    public <T> T withLock(String resource, Duration patience, Supplier<T> operation) {
        var owner = acquire(resource, patience);
        try {
            return operation.get();
        } finally {
            release(resource, owner);
        }
    }

    /**
     * Does it with a number that is greater than that of everybody who held this lock before.
     *
     * @param patience how long to wait for the lock
     * @throws LockTaken if somebody else held it for that long
     */
    public <T> T withFencedLock(String resource, Duration patience, LongFunction<T> operation) {
        return withLock(resource, patience, () -> operation.apply(tokens.next(resource)));
    }

    /** Answers who we are this time: nobody else can release what we hold, not even another thread of ours. */
    private String acquire(String resource, Duration patience) {
        if (resource.isBlank()) {
            throw new IllegalArgumentException("A lock needs the name of a resource");
        }
        var owner = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + patience.toNanos();
        while (!client.tryLock(store, resource, owner, (int) lease.toSeconds())
                .blockOptional()
                .orElse(false)) {
            if (System.nanoTime() >= deadline) {
                throw new LockTaken(store, resource, patience);
            }
            pause(resource, patience);
        }
        return owner;
    }

    /** At random, so that those who wait don't come all at once. */
    private void pause(String resource, Duration patience) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockTaken(store, resource, patience);
        }
    }

    /** What the operation has done or thrown stands, whatever becomes of the lock: it ends by itself. */
    private void release(String resource, String owner) {
        try {
            var status = client.unlock(store, resource, owner).block();
            if (status != UnlockResponseStatus.SUCCESS) {
                log.warn("The lease of {} ran out before its work was done: {}", resource, status);
            }
        } catch (DaprException e) {
            log.warn("The lock {} was not released and ends by itself within {}: {}", resource, lease, e.getMessage());
        }
    }
}
