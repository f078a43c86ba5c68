package com.example.shop.order;

/**
 * The result of a request to place an order.
 *
 * @param created false if an earlier request with the same idempotency key had placed the order
 */
public record Placement(Order order, boolean created) {}
