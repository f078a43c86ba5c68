package com.example.shop.local.process;

/** Something that the person at the keyboard can put right; the message says what is wrong and the way out. */
public final class CannotRun extends RuntimeException {

    public CannotRun(String message) {
        super(message);
    }

    public CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
