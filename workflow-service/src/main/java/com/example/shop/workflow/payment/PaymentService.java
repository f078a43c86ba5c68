package com.example.shop.workflow.payment;

import org.springframework.stereotype.Service;

/** Takes the payment of an order once, and refunds it once. */
@Service
public class PaymentService {

    private final PaymentProvider provider;
    private final Payments payments;
    private final PaymentDeadlines deadlines;

    PaymentService(PaymentProvider provider, Payments payments, PaymentDeadlines deadlines) {
        this.provider = provider;
        this.payments = payments;
        this.deadlines = deadlines;
    }

    /**
     * Returns the recorded payment if the order has one, also a declined or a refunded one.
     *
     * <p>If the process stops between charging and recording, the provider is called again and does not charge again.
     */
    public Payment take(PaymentRequest request) {
        var payment = payments.find(request.orderId()).orElseGet(() -> payments.addIfAbsent(charge(request)));
        deadlines.cancel(request.orderId());
        return payment;
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
