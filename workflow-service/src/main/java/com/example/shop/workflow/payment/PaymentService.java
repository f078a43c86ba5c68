package com.example.shop.workflow.payment;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.stereotype.Service;

/** Takes the payment of an order once, and refunds it once. */
@Service
public class PaymentService {

    private final PaymentProvider provider;
    private final Payments payments;
    private final PaymentDeadlines deadlines;
    private final ObservationRegistry observations;

    PaymentService(
            PaymentProvider provider, Payments payments, PaymentDeadlines deadlines, ObservationRegistry observations) {
        this.provider = provider;
        this.payments = payments;
        this.deadlines = deadlines;
        this.observations = observations;
    }

    /**
     * Returns the recorded payment if the order has one, also a declined or a refunded one.
     *
     * <p>If the process stops between charging and recording, the provider is called again and does not charge again.
     */
    public Payment take(PaymentRequest request) {
        var payment = payments.find(request.orderId()).orElseGet(() -> payments.addIfAbsent(charge(request)));
        deadlines.cancel(request.orderId());
        showInTrace(payment);
        return payment;
    }

    /** A declined payment is a result and no exception, so the span of the activity would not show it. */
    private void showInTrace(Payment payment) {
        var current = observations.getCurrentObservation();
        if (current != null && payment.declineReason() != null) {
            current.error(new PaymentDeclined(payment.declineReason()));
        }
    }

    /** Refunds the payment of an order, if it was taken. */
    public void refund(String orderId) {
        payments.find(orderId).filter(Payment::wasTaken).ifPresent(this::refund);
    }

    private Payment charge(PaymentRequest request) {
        return Payment.of(request, provider.charge(request));
    }

    private void refund(Payment payment) {
        provider.refund(payment);
        payments.replace(payment.refunded());
    }
}
