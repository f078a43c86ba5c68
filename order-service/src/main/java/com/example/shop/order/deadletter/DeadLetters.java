package com.example.shop.order.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The stored dead letters, of which the last thousand are listed. */
public interface DeadLetters {

    /** Adds a dead letter, or changes the stored one with the same id. */
    void put(DeadLetter letter, UnaryOperator<DeadLetter> ifKnown);

    Optional<DeadLetter> find(String id);

    /** Returns them from the oldest to the newest. */
    List<ListedDeadLetter> all();
}
