package com.example.shop.dapr.metrics;

import java.util.List;
import java.util.Locale;

/** Which building block an operation of the sidecar's API belongs to: its name says so. */
public final class Blocks {

    private record Word(String word, BuildingBlock block) {}

    /** An actor's state is the actor's, so the order matters. */
    private static final List<Word> WORDS = List.of(
            new Word("actor", BuildingBlock.ACTORS),
            new Word("job", BuildingBlock.JOBS),
            new Word("state", BuildingBlock.STATE),
            new Word("event", BuildingBlock.PUBSUB),
            new Word("binding", BuildingBlock.BINDINGS),
            new Word("secret", BuildingBlock.SECRETS),
            new Word("configuration", BuildingBlock.CONFIGURATION),
            new Word("lock", BuildingBlock.DISTRIBUTED_LOCK),
            new Word("crypt", BuildingBlock.CRYPTOGRAPHY),
            new Word("converse", BuildingBlock.CONVERSATION));

    private Blocks() {}

    /**
     * The block that an operation is about.
     *
     * @param operation for example {@code getState} or {@code ConverseAlpha2}
     */
    public static BuildingBlock of(String operation) {
        var name = operation.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(each -> name.contains(each.word()))
                .map(Word::block)
                .findFirst()
                .orElse(BuildingBlock.SERVICE_INVOCATION);
    }
}
