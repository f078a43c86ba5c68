package com.example.shop.inventory.lock;

import com.example.shop.dapr.lock.LockTemplate;
import com.example.shop.inventory.ProductLock;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** One lock for each product, {@code shelf-{productId}}. If its lease ends early, the stock refuses the older token. */
@Component
class DistributedProductLock implements ProductLock {

    /** If the lock is not free in this time, the message is delivered again later. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LockTemplate locks;

    DistributedProductLock(LockTemplate locks) {
        this.locks = locks;
    }

    @Override
    public void execute(String productId, LongConsumer operation) {
        locks.withFencedLock("shelf-" + productId, TIMEOUT, token -> {
            operation.accept(token);
            return token;
        });
    }
}
