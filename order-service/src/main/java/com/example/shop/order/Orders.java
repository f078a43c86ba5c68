package com.example.shop.order;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores all orders. */
public interface Orders {

    Optional<Order> find(String orderId);

    /**
     * Stores the order and everything that belongs to it in one transaction.
     *
     * @return false if another request with the same idempotency key has placed an order in the meantime; then nothing
     *     is stored
     */
    boolean add(NewOrder order);

    /**
     * Changes the latest version of an order.
     *
     * @param change may be called more than once; nothing is written if it returns an equal order
     * @return the order after the change, or empty if there is no order with that id
     */
    Optional<Order> change(String orderId, UnaryOperator<Order> change);
}
