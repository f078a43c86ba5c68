package com.example.shop.inventory;

/** A message from outside that is not what it should be, and will be no better the next time. */
public final class BadMessage extends RuntimeException {

    BadMessage(Class<?> expected, String why) {
        super("No %s: %s".formatted(expected.getSimpleName(), why));
    }
}
