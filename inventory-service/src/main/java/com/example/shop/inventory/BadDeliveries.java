package com.example.shop.inventory;

import java.util.List;

/** The last hundred messages of suppliers and scanners that could not be processed, for an operator. */
public interface BadDeliveries {

    /** Stores a message once, even if it is delivered several times. */
    void keep(BadDelivery bad);

    /** Returns them from the oldest to the newest. */
    List<BadDelivery> all();
}
