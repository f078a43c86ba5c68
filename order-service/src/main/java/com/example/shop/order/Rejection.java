package com.example.shop.order;

import com.example.shop.model.RejectionReason;

/**
 * The reason why an order is not fulfilled.
 *
 * @param detail a text for the customer
 */
public record Rejection(RejectionReason reason, String detail) {}
