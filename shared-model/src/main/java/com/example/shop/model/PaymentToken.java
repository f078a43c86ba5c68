package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A token that a payment provider accepts instead of a card number. It is a credential, so {@link #toString()} hides
 * it.
 */
public record PaymentToken(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentToken {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "PaymentToken[***]";
    }
}
