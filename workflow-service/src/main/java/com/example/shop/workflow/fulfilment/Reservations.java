package com.example.shop.workflow.fulfilment;

/** Reservations of stock for orders. Each operation is idempotent. */
public interface Reservations {

    ReservationResult reserve(Demand demand);

    /** Makes a reservation final. Returns false if there is no reservation any more. */
    boolean confirm(Demand demand);

    /** Withdraws a confirmation, if there is one, so that the reservation can be released. */
    void withdraw(Demand demand);

    /** Releases a reservation, if there is one. */
    void release(Demand demand);
}
