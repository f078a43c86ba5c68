package com.example.shop.workflow.approval;

import java.time.Duration;

/**
 * Tells the approvers that an order waits for them.
 *
 * @param every the time between two notices
 * @param number of this notice, from 1
 */
public record ApprovalNotice(String orderId, Duration every, int number) {

    public ApprovalNotice next() {
        return new ApprovalNotice(orderId, every, number + 1);
    }
}
