package com.example.shop.model;

/** Why an order was not fulfilled. */
public enum RejectionReason {
    OUT_OF_STOCK,
    PAYMENT_DECLINED,
    /** A person refused a large order, or nobody looked at it in time. */
    NOT_APPROVED,
    /** Its payment had not been taken when it was due. */
    NOT_PAID_IN_TIME,
    /** A service that is needed for it was away for too long. */
    TECHNICAL_FAILURE
}
