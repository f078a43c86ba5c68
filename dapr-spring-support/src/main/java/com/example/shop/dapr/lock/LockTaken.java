package com.example.shop.dapr.lock;

import java.time.Duration;

/** Another owner holds the lock, and held it until the timeout. */
public final class LockTaken extends RuntimeException {

    private final String resource;

    LockTaken(String store, String resource, Duration timeout) {
        super("Another owner holds the lock %s of %s, also after %d ms".formatted(resource, store, timeout.toMillis()));
        this.resource = resource;
    }

    public String resource() {
        return resource;
    }
}
