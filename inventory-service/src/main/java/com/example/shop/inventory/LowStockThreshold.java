package com.example.shop.inventory;

/** Below how many pieces a product is low in stock. */
public interface LowStockThreshold {

    /** Zero or more; may be another one with each call. */
    int current();
}
