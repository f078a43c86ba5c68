package com.example.shop.workflow.approval;

/** The decisions about orders that a person has to approve. */
public interface Approvals {

    /**
     * Lets an order that waits go on, or rejects it.
     *
     * @throws NotWaitingForApproval if it has never waited, or no longer does
     */
    void decide(String orderId, boolean approved);

    /** Whether an order waits for a decision at this moment. */
    boolean isWaiting(String orderId);
}
