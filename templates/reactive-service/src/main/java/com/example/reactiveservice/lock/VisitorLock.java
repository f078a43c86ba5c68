package com.example.reactiveservice.lock;

import io.dapr.client.DaprPreviewClient;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs work that only one replica may do at a time. The lock ends when its lease ends, so it alone protects no data. */
@Component
class VisitorLock {

    private static final String STORE = "lockstore";
    private static final String RESOURCE = "reactive-service-visitors";
    private static final int LEASE_SECONDS = 30;
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DaprPreviewClient dapr;

    VisitorLock(DaprPreviewClient dapr) {
        this.dapr = dapr;
    }

    /** Fails with an {@link IllegalStateException} if another owner held the lock for ten seconds. */
    <T> Mono<T> execute(Mono<T> work) {
        return Mono.usingWhen(acquire(), owner -> work, owner -> dapr.unlock(STORE, RESOURCE, owner));
    }

    /** Returns a new owner, because only the owner of a lock can release it. */
    private Mono<String> acquire() {
        var owner = UUID.randomUUID().toString();
        return dapr.tryLock(STORE, RESOURCE, owner, LEASE_SECONDS)
                .filter(acquired -> acquired)
                .map(acquired -> owner)
                .repeatWhenEmpty(ATTEMPTS, attempts -> attempts.delayElements(PAUSE));
    }
}
