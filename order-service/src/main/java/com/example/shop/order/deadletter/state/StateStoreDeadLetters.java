package com.example.shop.order.deadletter.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.deadletter.DeadLetter;
import com.example.shop.order.deadletter.DeadLetters;
import com.example.shop.order.deadletter.ListedDeadLetter;
import io.dapr.client.DaprClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores each dead letter in a record, and a list of all without their data in another record. So a list is one call, and
 * its size does not depend on the data.
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

    /** Stores the letter first, then the list: if the second write fails, the letter is stored and is delivered again. */
    @Override
    public void put(DeadLetter letter, UnaryOperator<DeadLetter> ifKnown) {
        var stored = records.change(
                        key(letter.id()),
                        DeadLetter.class,
                        known -> Optional.of(known.map(ifKnown).orElse(letter)))
                .orElseThrow();
        var listed = ListedDeadLetter.of(stored);
        records.change(
                INDEX,
                Index.class,
                index -> Optional.of(index.orElse(Index.EMPTY).with(listed)));
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return records.find(key(id), DeadLetter.class);
    }

    @Override
    public List<ListedDeadLetter> all() {
        var index = records.find(INDEX, Index.class).orElse(Index.EMPTY);
        return Stream.concat(unlisted(index), index.listed().stream())
                .sorted(Comparator.comparing(ListedDeadLetter::at))
                .toList();
    }

    /** The earlier release stored only the ids. It reads one letter after the other, because they may be large. */
    private Stream<ListedDeadLetter> unlisted(Index index) {
        var listed =
                new HashSet<>(index.listed().stream().map(ListedDeadLetter::id).toList());
        return index.ids().stream()
                .filter(id -> !listed.contains(id))
                .flatMap(id -> find(id).stream())
                .map(ListedDeadLetter::of);
    }

    private static String key(String id) {
        return "dead-letter-" + id;
    }

    /**
     * The list.
     *
     * @param ids of all letters, the oldest first
     * @param letters null if the earlier release stored it
     */
    private record Index(List<String> ids, @Nullable List<ListedDeadLetter> letters) {

        static final Index EMPTY = new Index(List.of(), List.of());

        List<ListedDeadLetter> listed() {
            return Objects.requireNonNullElse(letters, List.of());
        }

        Index with(ListedDeadLetter letter) {
            var allIds = ids.contains(letter.id()) ? ids : last(append(ids, letter.id()));
            var others = listed().stream()
                    .filter(other -> allIds.contains(other.id()) && !other.id().equals(letter.id()))
                    .toList();
            return new Index(allIds, append(others, letter));
        }

        private static <T> List<T> append(List<T> list, T last) {
            var all = new ArrayList<>(list);
            all.add(last);
            return all;
        }

        private static <T> List<T> last(List<T> list) {
            return list.subList(Math.max(0, list.size() - LISTED), list.size());
        }
    }
}
