package com.example.shop.workflow.payment;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves no money: declines the payments that the properties name, and accepts all others. */
@Component
class SimulatedPaymentProvider implements PaymentProvider {

    private final PaymentProperties rules;
    private final ReceiptSigner receipts;

    SimulatedPaymentProvider(PaymentProperties rules, ReceiptSigner receipts) {
        this.rules = rules;
        this.receipts = receipts;
    }

    @Override
    public Charge charge(PaymentRequest request) {
        return declineReason(request).map(Charge::declined).orElseGet(() -> Charge.paid(receipts.sign(request)));
    }

    @Override
    public void refund(Payment payment) {
        // No money was moved, so there is nothing to refund.
    }

    private Optional<String> declineReason(PaymentRequest request) {
        return Optional.ofNullable(rules.declinedTokens().get(request.token().value()))
                .or(() -> overLimit(request));
    }

    private Optional<String> overLimit(PaymentRequest request) {
        return request.amount().amount().compareTo(rules.cardLimit()) > 0
                ? Optional.of("over the card's limit")
                : Optional.empty();
    }
}
