package com.example.shop.order;

/** An idempotency key came again, with another request than the first time. */
public class IdempotencyKeyReused extends RuntimeException {

    IdempotencyKeyReused() {
        super("the key was used for another request");
    }
}
