package com.example.shop.order.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The dead letters, of which the last thousand are listed. */
public interface DeadLetters {

    /** Adds one, or changes what is known of it. */
    void put(DeadLetter letter, UnaryOperator<DeadLetter> ifKnown);

    Optional<DeadLetter> find(String id);

    /** From the oldest to the newest. */
    List<DeadLetter> all();
}
