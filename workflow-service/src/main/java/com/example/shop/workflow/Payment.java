package com.example.shop.workflow;

import com.example.shop.model.Money;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The one payment of an order, as it was recorded.
 *
 * @param declineReason for the customer to read; null unless it was declined
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Payment(
        String orderId,
        Money amount,
        Status status,
        @Nullable String declineReason) {

    /** Only what was taken can be refunded. */
    public enum Status {
        TAKEN,
        DECLINED,
        REFUNDED
    }

    static Payment taken(PaymentRequest request) {
        return new Payment(request.orderId(), request.amount(), Status.TAKEN, null);
    }

    static Payment declined(PaymentRequest request, String reason) {
        return new Payment(request.orderId(), request.amount(), Status.DECLINED, reason);
    }

    public boolean wasTaken() {
        return status == Status.TAKEN;
    }

    Payment refunded() {
        return new Payment(orderId, amount, Status.REFUNDED, null);
    }
}
