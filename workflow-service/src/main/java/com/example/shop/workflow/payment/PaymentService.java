package com.example.shop.workflow.payment;

import org.springframework.stereotype.Service;

/** Takes the payment of an order once, and gives it back once. */
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
     * Answers what is recorded where the order has a payment, also a declined or a refunded one.
     *
     * <p>If the process dies between charging and recording, the provider is asked again and charges nothing more.
     */
    public Payment take(PaymentRequest request) {
        var payment = payments.find(request.orderId()).orElseGet(() -> payments.addIfAbsent(charge(request)));
        deadlines.cancel(request.orderId());
        return payment;
    }

    /** Gives back what was taken for an order, if anything was. */
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
