package com.example.shop.inventory;

import java.util.List;

/** The last hundred deliveries and counts that went wrong, for somebody to look at. */
public interface BadDeliveries {

    /** Keeps it once, however often it comes. */
    void keep(BadDelivery bad);

    /** From the oldest to the newest. */
    List<BadDelivery> all();
}
