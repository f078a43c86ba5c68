package com.example.shop.dapr.lock;

import java.time.Duration;

/** Somebody else holds the lock, and held it for as long as we would wait. */
public final class LockTaken extends RuntimeException {

    private final String resource;

    LockTaken(String store, String resource, Duration waited) {
        super("The lock %s of %s is taken, also after %d ms".formatted(resource, store, waited.toMillis()));
        this.resource = resource;
    }

    public String resource() {
        return resource;
    }
}
