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
 * Runs an operation under a lock of a lock store: of all replicas, one at a time.
 *
 * <p>A lock is a lease. It ends by itself after {@code dapr.lock.lease}, also while the operation still runs: a long
 * garbage collection or a slow network is enough. So a lock avoids conflicts, but it does not protect data. A fencing
 * token does: {@link #withFencedLock} gives the operation a number that is greater than all numbers before, and whoever
 * writes refuses a number that is smaller than the greatest it has seen.
 *
 * <p>Threads of the same app that want the same lock wait for each other in the app. Only the first one asks the lock
 * store, because each attempt is a call of the sidecar.
 */
public final class LockTemplate {

    private static final Logger log = LoggerFactory.getLogger(LockTemplate.class);

    private final DaprPreviewClient dapr;
    private final FencingTokens tokens;
    private final String store;
    private final Duration lease;
    private final LocalQueues queues = new LocalQueues();

    LockTemplate(DaprPreviewClient dapr, FencingTokens tokens, String store, Duration lease) {
        this.dapr = dapr;
        this.tokens = tokens;
        this.store = store;
        this.lease = lease;
    }

    private boolean tryLock(String resource, String owner) {
        var locked = dapr.tryLock(store, resource, owner, (int) lease.toSeconds());
        return locked.blockOptional().orElse(false);
    }

    /** A failure changes nothing of what the operation has done: the lease ends by itself. */
    private void unlock(String resource, String owner) {
        try {
            var status = dapr.unlock(store, resource, owner).block();
            if (status != UnlockResponseStatus.SUCCESS) {
                log.warn("The lease of {} ended before its operation did: {}", resource, status);
            }
        } catch (DaprException e) {
            log.warn("The lock {} is not released, its lease ends within {}: {}", resource, lease, e.getMessage());
        }
    }

    /**
     * Runs an operation if the lock is free.
     *
     * @throws LockTaken if another owner holds the lock
     */
    public <T> T withLock(String resource, Supplier<T> operation) {
        return withLock(resource, Duration.ZERO, operation);
    }

    /**
     * Waits for the lock and runs an operation.
     *
     * @param timeout how long to wait for the lock
     * @throws LockTaken if another owner held the lock for that long
     */
    public <T> T withLock(String resource, Duration timeout, Supplier<T> operation) {
        if (resource.isBlank()) {
            throw new IllegalArgumentException("A lock needs the name of a resource");
        }
        var deadline = System.nanoTime() + timeout.toNanos();
        try (var queue = queues.of(resource)) {
            if (!queue.awaitTurn(timeout)) {
                throw new LockTaken(store, resource, timeout);
            }
            return lockAndRun(resource, timeout, deadline, operation);
        }
    }

    private <T> T lockAndRun(String resource, Duration timeout, long deadline, Supplier<T> operation) {
        var owner = UUID.randomUUID().toString(); // of this call: no other call can release its lock
        while (!tryLock(resource, owner)) {
            if (System.nanoTime() >= deadline || isInterruptedInPause()) {
                throw new LockTaken(store, resource, timeout);
            }
        }
        try {
            return operation.get();
        } finally {
            unlock(resource, owner);
        }
    }

    /**
     * Waits for the lock and runs an operation with a fencing token.
     *
     * @param timeout how long to wait for the lock
     * @param operation is given a number that is greater than those of all earlier owners of this lock
     * @throws LockTaken if another owner held the lock for that long
     */
    public <T> T withFencedLock(String resource, Duration timeout, LongFunction<T> operation) {
        return withLock(resource, timeout, () -> operation.apply(tokens.next(resource)));
    }

    /** The pause is random, so that the replicas that wait do not all try at the same moment. */
    private static boolean isInterruptedInPause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20, 250));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
