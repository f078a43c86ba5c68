package com.example.shop.order;

import java.util.Set;

/** The status of an order, with the transitions that are allowed. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    REJECTED;

    /**
     * Returns whether an order may change from this status to the next one. Events may arrive late, twice and in any
     * order.
     */
    public boolean canBecome(OrderStatus next) {
        return successors().contains(next);
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case PLACED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED, REJECTED -> Set.of();
        };
    }
}
