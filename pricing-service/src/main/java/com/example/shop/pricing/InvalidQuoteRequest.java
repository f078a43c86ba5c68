package com.example.shop.pricing;

/** A request that no price list could answer. */
public class InvalidQuoteRequest extends RuntimeException {

    InvalidQuoteRequest(String message) {
        super(message);
    }
}
