package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a payment provider accepts in place of a card number. A credential: {@link #toString()} hides it. */
public record PaymentToken(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentToken {}

    @Override
    public String toString() {
        return "PaymentToken[***]";
    }
}
