package com.example.shop.model;

/** The reason why an order was not fulfilled. */
public enum RejectionReason {
    OUT_OF_STOCK,
    PAYMENT_DECLINED,
    /** An approver refused a large order, or did not decide in time. */
    NOT_APPROVED,
    /** The payment was not made before its deadline. */
    NOT_PAID_IN_TIME,
    /** A service that the order needs was unavailable for too long. */
    TECHNICAL_FAILURE
}
