package com.example.shop.notification;

/** A stored mail cannot be decrypted: it was damaged or tampered with, or its key does not exist any more. */
public final class UnreadableMail extends RuntimeException {

    public UnreadableMail(String orderId, Throwable cause) {
        super("The mail about order %s cannot be decrypted".formatted(orderId), cause);
    }
}
