package com.example.shop.workflow.payment;

/** The names under which the activities of payments are registered with Dapr. Histories contain them, so they stay. */
public final class PaymentWorkflowNames {

    public static final String TAKE_PAYMENT = "TakePayment";
    public static final String REFUND_PAYMENT = "RefundPayment";

    private PaymentWorkflowNames() {}
}
