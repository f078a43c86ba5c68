package com.example.shop.order;

import com.example.shop.model.RejectionReason;

/**
 * Why an order will not be fulfilled.
 *
 * @param detail for the customer to read
 */
public record Rejection(RejectionReason reason, String detail) {}
