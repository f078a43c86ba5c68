package com.example.grpcservice.lock;

import com.example.shop.dapr.lock.LockTemplate;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs work that only one replica may do at a time. The lock ends when its lease ends, so it alone protects no data. */
@Component
class VisitorLock {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LockTemplate locks;

    VisitorLock(LockTemplate locks) {
        this.locks = locks;
    }

    /** @throws com.example.shop.dapr.lock.LockTaken if another owner held the lock for ten seconds */
    <T> T execute(Supplier<T> work) {
        return locks.withLock("grpc-service-visitors", TIMEOUT, work);
    }
}
