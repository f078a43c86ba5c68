package com.example.shop.workflow.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the simulated payment provider declines.
 *
 * @param declinedTokens reasons by payment token
 * @param cardLimit the most that one payment can be, in whatever currency
 */
@Validated
@ConfigurationProperties("workflow.payment")
record PaymentProperties(
        @NotNull Map<String, String> declinedTokens,
        @NotNull @Positive BigDecimal cardLimit) {

    /** A token is a credential, also where it is an example. */
    @Override
    public String toString() {
        return "PaymentProperties[cardLimit=%s]".formatted(cardLimit);
    }
}
