package com.example.shop.inventory;

/** A product with fewer pieces than this threshold has a low stock. */
public interface LowStockThreshold {

    /** Returns the current value, which is zero or more and may change at any time. */
    int current();
}
