package com.example.shop.local.process;

/** Something that the person at the keyboard can put right; the message says what is wrong and the way out. */
public final class UserFacingException extends RuntimeException {

    public UserFacingException(String message) {
        super(message);
    }

    public UserFacingException(String message, Throwable cause) {
        super(message, cause);
    }
}
