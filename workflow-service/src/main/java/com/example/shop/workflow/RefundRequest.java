package com.example.shop.workflow;

/** Asks for the refund of an order's payment. */
public record RefundRequest(String orderId) {}
