package com.example.shop.workflow.payment;

/** Shows in a trace that the payment provider has declined a payment. It is not thrown. */
final class PaymentDeclined extends RuntimeException {

    PaymentDeclined(String reason) {
        super(reason);
    }
}
