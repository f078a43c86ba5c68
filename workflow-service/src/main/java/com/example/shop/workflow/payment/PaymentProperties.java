package com.example.shop.workflow.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The payments that the simulated payment provider declines.
 *
 * @param declinedTokens the reason for each payment token that is declined
 * @param cardLimit the greatest amount of one payment, in any currency
 */
@Validated
@ConfigurationProperties("workflow.payment")
record PaymentProperties(
        @NotNull Map<String, String> declinedTokens,
        @NotNull @Positive BigDecimal cardLimit) {

    /** Without the tokens: a token is a credential, also if it is an example. */
    @Override
    public String toString() {
        return "PaymentProperties[cardLimit=%s]".formatted(cardLimit);
    }
}
