package com.example.shop.workflow.approval;

/** The order that was approved or refused does not wait for an approval. */
public final class NotWaitingForApproval extends RuntimeException {

    public NotWaitingForApproval(String orderId) {
        super("Order %s does not wait for an approval".formatted(orderId));
    }
}
