package com.example.shop.dapr.lock;

import com.example.shop.dapr.state.StateRecords;
import java.util.Optional;

/** Numbers that only grow: one sequence for each resource, in the state store of the app. */
final class FencingTokens {

    private final StateRecords records;

    FencingTokens(StateRecords records) {
        this.records = records;
    }

    long next(String resource) {
        return records.change("fence-" + resource, Long.class, last -> Optional.of(last.orElse(0L) + 1))
                .orElseThrow();
    }
}
