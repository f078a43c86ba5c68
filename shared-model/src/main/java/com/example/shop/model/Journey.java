package com.example.shop.model;

/** Tells the world which step an order has just taken. */
@FunctionalInterface
public interface Journey {

    /**
     * Announces a step after it was taken. Never fails: an order does not stop because its receipt has a gap.
     *
     * @param description what was done, for a person to read, without personal data
     */
    void record(String orderId, BuildingBlock block, String description);
}
