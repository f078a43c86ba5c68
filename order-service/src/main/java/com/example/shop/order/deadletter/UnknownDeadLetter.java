package com.example.shop.order.deadletter;

/** There is no dead letter with this id. */
public final class UnknownDeadLetter extends RuntimeException {

    UnknownDeadLetter(String id) {
        super("There is no dead letter %s".formatted(id));
    }
}
