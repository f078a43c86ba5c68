package com.example.shop.workflow.fulfilment;

/** Reservations of stock for orders. Each operation is idempotent. */
public interface Reservations {

    ReservationResult reserve(Demand demand);

    /** Makes a reservation final. Returns false if there is no reservation any more. */
    boolean confirm(Demand demand);

    /** Withdraws a confirmation, so that the reservation can be released. Returns false if there is no confirmation. */
    boolean withdraw(Demand demand);

    /** Releases a reservation. Returns false if there is no reservation. */
    boolean release(Demand demand);
}
