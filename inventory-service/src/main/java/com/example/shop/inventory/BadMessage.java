package com.example.shop.inventory;

/** A message does not have the required format, so a retry cannot succeed. */
public final class BadMessage extends RuntimeException {

    BadMessage(Class<?> expected, String why) {
        super("The message is not a valid %s: %s".formatted(expected.getSimpleName(), why));
    }
}
