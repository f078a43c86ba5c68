package com.example.shop.workflow.fulfilment;

/** Stock that is set aside for orders. Each operation can be repeated without harm. */
public interface Reservations {

    StockAnswer reserve(Demand demand);

    /** Makes a reservation final; answers false where there is none any more. */
    boolean confirm(Demand demand);

    /** Takes a confirmation back, if there is one, so that the reservation can be released. */
    void withdraw(Demand demand);

    /** Gives back what is reserved, if anything is. */
    void release(Demand demand);
}
