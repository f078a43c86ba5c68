package com.example.shop.order;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** All orders. */
public interface Orders {

    Optional<Order> find(String orderId);

    /**
     * Stores all of it in one transaction.
     *
     * @return false if the idempotency key led to another order in the meantime; then nothing is stored
     */
    boolean add(NewOrder order);

    /**
     * Changes an order, against its latest version.
     *
     * @param change may be called more than once; returning what it was given means there is nothing to change
     * @return the order as it is now, or empty if there is none with that id
     */
    Optional<Order> change(String orderId, UnaryOperator<Order> change);
}
