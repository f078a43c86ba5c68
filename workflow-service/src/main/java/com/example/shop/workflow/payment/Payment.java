package com.example.shop.workflow.payment;

import com.example.shop.model.Money;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order, as it is recorded.
 *
 * @param declineReason for the customer to read; null unless it was declined
 * @param receipt of the payment provider; null if it was declined
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Payment(
        String orderId,
        Money amount,
        Status status,
        @Nullable String declineReason,
        @Nullable String receipt) {

    /** Only a payment that was taken can be refunded. */
    public enum Status {
        TAKEN,
        DECLINED,
        REFUNDED
    }

    static Payment of(PaymentRequest request, Charge charge) {
        var status = charge.declineReason() == null ? Status.TAKEN : Status.DECLINED;
        return new Payment(request.orderId(), request.amount(), status, charge.declineReason(), charge.receipt());
    }

    public boolean wasTaken() {
        return status == Status.TAKEN;
    }

    Payment refunded() {
        return new Payment(orderId, amount, Status.REFUNDED, null, receipt);
    }
}
