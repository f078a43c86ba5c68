package com.example.shop.workflow.dock;

/** Asks for the slot of an order at the dock, or for its cancellation. */
public record DockRequest(String orderId) {}
