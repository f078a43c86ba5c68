package com.example.shop.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves no money: declines what the settings say and accepts the rest. */
@Component
class SimulatedPaymentProvider implements PaymentProvider {

    private final PaymentProperties rules;

    SimulatedPaymentProvider(PaymentProperties rules) {
        this.rules = rules;
    }

    @Override
    public Optional<String> charge(PaymentRequest request) {
        return Optional.ofNullable(rules.declinedTokens().get(request.token().value()))
                .or(() -> overLimit(request));
    }

    @Override
    public void refund(Payment payment) {
        // There is nothing to give back.
    }

    private Optional<String> overLimit(PaymentRequest request) {
        return request.amount().amount().compareTo(rules.cardLimit()) > 0
                ? Optional.of("over the card's limit")
                : Optional.empty();
    }
}
