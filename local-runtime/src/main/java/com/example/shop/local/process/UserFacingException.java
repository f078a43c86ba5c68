package com.example.shop.local.process;

/** A problem that the user can solve. The message names what is wrong, and what is accepted or missing. */
public final class UserFacingException extends RuntimeException {

    public UserFacingException(String message) {
        super(message);
    }

    public UserFacingException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Keeps the thread interrupted and returns the exception with which the work ends. */
    public static UserFacingException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new UserFacingException("Interrupted", cause);
    }
}
