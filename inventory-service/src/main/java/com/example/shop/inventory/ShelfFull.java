package com.example.shop.inventory;

/** More was delivered of a product than its shelf holds. */
public final class ShelfFull extends RuntimeException {

    public ShelfFull(String productId, int capacity) {
        super("The shelf of %s holds %d at most".formatted(productId, capacity));
    }
}
