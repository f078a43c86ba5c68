package com.example.shop.suite.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The building blocks of Dapr. */
public enum Block {
    INVOCATION,
    STATE,
    PUBSUB,
    BINDINGS,
    ACTORS,
    SECRETS,
    CONFIGURATION,
    LOCK,
    WORKFLOW,
    CRYPTOGRAPHY,
    JOBS,
    CONVERSATION;

    static Optional<Block> named(String name) {
        return Arrays.stream(values())
                .filter(block -> block.toString().equals(name))
                .findFirst();
    }

    static String names(List<Block> blocks) {
        return blocks.stream().map(Block::toString).collect(Collectors.joining(","));
    }

    /** As people write it, and as the package is called: {@code pubsub}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
