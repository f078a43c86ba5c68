package com.example.shop.order;

import java.util.Set;

/** How far an order got, and what may still become of it. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    REJECTED;

    /** Whether an order with this status may get the next one. Events arrive late, twice and in any order. */
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
