package com.example.shop.order;

/** A request used an idempotency key that an earlier, different request had used. */
public class IdempotencyKeyReused extends RuntimeException {

    IdempotencyKeyReused() {
        super("the key was used for another request");
    }
}
