package com.example.shop.pricing;

/** A request for prices is not valid. */
public class InvalidQuoteRequest extends RuntimeException {

    InvalidQuoteRequest(String message) {
        super(message);
    }
}
