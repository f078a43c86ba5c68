package com.example.shop.workflow.dock;

import java.time.LocalDate;

/** The slots of the loading dock, shared by all replicas: each is given to one order. */
public interface DockSlots {

    /** Books the next free slot; an order that has one keeps it. */
    DockSlot book(String orderId);

    /** How many are booked for a day. */
    int booked(LocalDate day);

    /** Gives back the slot of an order, if it has one. */
    void cancel(String orderId);
}
