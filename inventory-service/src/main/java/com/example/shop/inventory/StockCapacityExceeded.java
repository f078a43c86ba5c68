package com.example.shop.inventory;

/** A delivery would increase the stock of a product above its capacity. */
public final class StockCapacityExceeded extends RuntimeException {

    public StockCapacityExceeded(String productId, int capacity) {
        super("The stock of %s cannot exceed %d".formatted(productId, capacity));
    }
}
