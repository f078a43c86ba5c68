package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A token that a payment provider accepts instead of a card number. It is a credential, so {@link #toString()} hides
 * it.
 */
public record PaymentToken(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentToken {}

    @Override
    public String toString() {
        return "PaymentToken[***]";
    }
}
