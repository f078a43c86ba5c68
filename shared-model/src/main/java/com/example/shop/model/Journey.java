package com.example.shop.model;

/** Publishes the steps that services take for an order. */
@FunctionalInterface
public interface Journey {

    /**
     * Publishes a step after it was taken. Does not throw, because a missing step must not stop an order.
     *
     * @param description a text for people, without personal data
     */
    void record(String orderId, BuildingBlock block, String description);
}
