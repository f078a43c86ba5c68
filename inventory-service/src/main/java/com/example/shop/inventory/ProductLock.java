package com.example.shop.inventory;

import java.util.function.LongConsumer;

/** Lets one replica at a time change the stock of a product. */
public interface ProductLock {

    /**
     * Runs an operation while nobody else restocks or counts the product, as far as a lease can guarantee that.
     *
     * @param operation is given a fencing token that its writes must carry: greater than those of all earlier owners
     */
    void execute(String productId, LongConsumer operation);
}
