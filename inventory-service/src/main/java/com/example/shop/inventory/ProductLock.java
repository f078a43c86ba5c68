package com.example.shop.inventory;

import java.util.function.LongConsumer;

/** A lock for each product, so that one replica at a time restocks or counts it. */
public interface ProductLock {

    /**
     * Runs an operation while this replica holds the lock of the product. The lock has a lease, so it can expire during
     * the operation.
     *
     * @param operation receives a fencing token for its writes, which is greater than the tokens of all earlier owners
     */
    void execute(String productId, LongConsumer operation);
}
