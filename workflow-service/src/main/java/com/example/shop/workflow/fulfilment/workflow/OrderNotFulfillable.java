package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.RejectionReason;

/** An order has to be rejected for a reason that the customer can read. */
final class OrderNotFulfillable extends RuntimeException {

    private final RejectionReason reason;
    private final String detail;

    OrderNotFulfillable(RejectionReason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
    }

    RejectionReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
