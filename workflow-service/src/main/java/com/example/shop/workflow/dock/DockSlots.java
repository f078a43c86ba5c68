package com.example.shop.workflow.dock;

import java.time.LocalDate;

/** The slots of the loading dock, which all replicas share. Each slot belongs to one order. */
public interface DockSlots {

    /** Books the next free slot. Returns the same slot if the order already has one. */
    DockSlot book(String orderId);

    /** Returns how many slots of a day are booked. */
    int booked(LocalDate day);

    /** Cancels the slot of an order, if it has one. */
    void cancel(String orderId);
}
