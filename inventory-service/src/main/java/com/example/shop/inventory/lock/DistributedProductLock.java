package com.example.shop.inventory.lock;

import com.example.shop.dapr.lock.LockTemplate;
import com.example.shop.inventory.Shelves;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** A lock a shelf, {@code shelf-{productId}}. Should its lease run out, the stock refuses the older fencing token. */
@Component
class LockedShelves implements Shelves {

    /** A message that has waited for so long is delivered again, and waits again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LockTemplate locks;

    LockedShelves(LockTemplate locks) {
        this.locks = locks;
    }

    @Override
    public void alone(String productId, LongConsumer work) {
        locks.withFencedLock("shelf-" + productId, PATIENCE, token -> {
            work.accept(token);
            return token;
        });
    }
}
