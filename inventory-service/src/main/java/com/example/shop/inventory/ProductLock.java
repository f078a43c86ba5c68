package com.example.shop.inventory;

import java.util.function.LongConsumer;

/** Lets one replica at a time change what lies on a shelf. */
public interface Shelves {

    /**
     * Does something while nobody else restocks or counts the product, as far as a lease can promise it.
     *
     * @param work is given the token that its writes have to carry: greater than that of everybody before
     */
    void alone(String productId, LongConsumer work);
}
