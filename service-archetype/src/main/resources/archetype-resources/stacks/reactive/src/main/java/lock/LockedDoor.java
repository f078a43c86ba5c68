package ${package}.lock;

import io.dapr.client.DaprPreviewClient;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets one in at a time, of all replicas. A lock is a lease: it saves work, and what is written needs more than it. */
@Component
class LockedDoor {

    private static final String STORE = "lockstore";
    private static final String DOOR = "${artifactId}-door";
    private static final int LEASE_SECONDS = 60;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PATIENCE = 100; // pauses

    private final DaprPreviewClient client;

    LockedDoor(DaprPreviewClient client) {
        this.client = client;
    }

    /** Does it as soon as nobody else is inside; fails with IllegalStateException if that takes ten seconds. */
    <T> Mono<T> inside(Mono<T> work) {
        return Mono.usingWhen(enter(), owner -> work, owner -> client.unlock(STORE, DOOR, owner));
    }

    /** Answers who we are this time: nobody else can release what we hold. */
    private Mono<String> enter() {
        var owner = UUID.randomUUID().toString();
        return client.tryLock(STORE, DOOR, owner, LEASE_SECONDS)
                .filter(entered -> entered)
                .map(entered -> owner)
                .repeatWhenEmpty(PATIENCE, turns -> turns.delayElements(PAUSE));
    }
}
