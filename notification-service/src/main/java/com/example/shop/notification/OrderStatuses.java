package com.example.shop.notification;

/** What order-service knows about an order. */
public interface OrderStatuses {

    /** In a sentence or two, without anything personal; says so if it is not known. */
    String describe(String orderId);
}
