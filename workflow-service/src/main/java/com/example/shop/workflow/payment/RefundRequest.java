package com.example.shop.workflow.payment;

/** Asks for the refund of an order's payment. */
public record RefundRequest(String orderId) {}
