package com.example.shop.conventions.web;

import com.example.shop.dapr.lifecycle.ShutdownOrder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Counts the requests that run. From the stop on there is no new one, and the stop is over when the last has ended. */
final class RunningRequests implements SmartLifecycle {

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> whenAllEnded = new AtomicReference<>();
    private volatile boolean open;

    /** Returns whether a request may begin. If it may, the caller calls {@link #end()} later. */
    boolean begin() {
        count.incrementAndGet();
        if (!open) {
            end();
            return false;
        }
        return true;
    }

    void end() {
        count.decrementAndGet();
        reportIfAllEnded();
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Spring waits for the callback as long as a phase may take. */
    @Override
    public void stop(Runnable callback) {
        whenAllEnded.set(callback);
        open = false;
        reportIfAllEnded();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public int getPhase() {
        return ShutdownOrder.WORKERS;
    }

    private void reportIfAllEnded() {
        if (!open && count.get() == 0) {
            var callback = whenAllEnded.getAndSet(null);
            if (callback != null) {
                callback.run();
            }
        }
    }
}
