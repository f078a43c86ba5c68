package ${package}.lock;

import com.example.shop.dapr.lock.LockTemplate;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets one in at a time, of all replicas. A lock is a lease: it saves work, and what is written needs more than it. */
@Component
class LockedDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LockTemplate locks;

    LockedDoor(LockTemplate locks) {
        this.locks = locks;
    }

    /** @throws com.example.shop.dapr.lock.LockTaken if somebody else was inside for ten seconds */
    <T> T inside(Supplier<T> work) {
        return locks.withLock("${artifactId}-door", PATIENCE, work);
    }
}
