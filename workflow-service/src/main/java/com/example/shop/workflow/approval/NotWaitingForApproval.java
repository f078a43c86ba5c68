package com.example.shop.workflow.approval;

/** Somebody decided about an order that needs no decision. */
public final class NotWaitingForApproval extends RuntimeException {

    public NotWaitingForApproval(String orderId) {
        super("Order %s does not wait for an approval".formatted(orderId));
    }
}
