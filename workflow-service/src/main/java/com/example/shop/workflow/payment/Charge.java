package com.example.shop.workflow.payment;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a payment provider: a receipt or a reason.
 *
 * @param receipt proves the payment; null if it was declined
 * @param declineReason for the customer to read; null if it was paid
 */
public record Charge(@Nullable String receipt, @Nullable String declineReason) {

    static Charge paid(String receipt) {
        return new Charge(receipt, null);
    }

    static Charge declined(String reason) {
        return new Charge(null, reason);
    }
}
