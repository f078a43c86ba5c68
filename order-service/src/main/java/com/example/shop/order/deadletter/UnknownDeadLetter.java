package com.example.shop.order.deadletter;

/** No dead letter has this id. */
public final class UnknownDeadLetter extends RuntimeException {

    UnknownDeadLetter(String id) {
        super("There is no dead letter %s".formatted(id));
    }
}
