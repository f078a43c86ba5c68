package com.example.shop.workflow.approval;

/** The decisions about orders that a person has to approve. */
public interface Approvals {

    /**
     * Approves or refuses an order that waits for its approval.
     *
     * @throws NotWaitingForApproval if the order does not wait for an approval
     */
    void decide(String orderId, boolean approved);

    /** Sends a notice to the approvers if the order still waits for its approval. Returns whether it does. */
    boolean sendNotice(ApprovalNotice notice);

    /** Returns whether an order waits for its approval now. */
    boolean isWaiting(String orderId);
}
