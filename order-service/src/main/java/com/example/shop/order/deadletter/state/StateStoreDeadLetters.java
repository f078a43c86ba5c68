package com.example.shop.order.deadletter.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.deadletter.DeadLetter;
import com.example.shop.order.deadletter.DeadLetters;
import io.dapr.client.DaprClient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Stores each dead letter in a record, and the ids of all in another record. A list needs two calls, one of which is a
 * bulk read.
 */
@Component
class StateStoreDeadLetters implements DeadLetters {

    private static final String STORE = "statestore";
    private static final String INDEX = "dead-letters";
    private static final int LISTED = 1_000;

    private final StateRecords records;

    StateStoreDeadLetters(DaprClient client) {
        this.records = new StateRecords(client, STORE);
    }

    /** Stores the letter first, then its id: if the second write fails, the letter is stored and is delivered again. */
    @Override
    public void put(DeadLetter letter, UnaryOperator<DeadLetter> ifKnown) {
        records.change(
                key(letter.id()),
                DeadLetter.class,
                stored -> Optional.of(stored.map(ifKnown).orElse(letter)));
        records.change(
                INDEX,
                Index.class,
                stored -> Optional.of(stored.orElse(Index.EMPTY).with(letter.id())));
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return records.find(key(id), DeadLetter.class);
    }

    @Override
    public List<DeadLetter> all() {
        var ids = records.find(INDEX, Index.class).orElse(Index.EMPTY).ids();
        var keys = ids.stream().map(StateStoreDeadLetters::key).toList();
        return records.findAll(keys, DeadLetter.class).values().stream()
                .sorted(Comparator.comparing(DeadLetter::at)) // a bulk read has no order
                .toList();
    }

    private static String key(String id) {
        return "dead-letter-" + id;
    }

    private record Index(List<String> ids) {

        static final Index EMPTY = new Index(List.of());

        Index with(String id) {
            if (ids.contains(id)) {
                return this;
            }
            var all = Stream.concat(ids.stream(), Stream.of(id)).toList();
            return new Index(all.subList(Math.max(0, all.size() - LISTED), all.size()));
        }
    }
}
