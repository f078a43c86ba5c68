package com.example.shop.notification;

/** The status of orders at order-service. */
public interface OrderStatuses {

    /** Returns one or two sentences without personal data. If the status cannot be read, the text says so. */
    String describe(String orderId);
}
