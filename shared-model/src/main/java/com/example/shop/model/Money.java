package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount in a currency, for example {@code {"amount": 19.99, "currency": "EUR"}}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** Creates an amount from the smallest unit of a currency: {@code ofMinor(1999, EUR)} is 19.99 EUR. */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
