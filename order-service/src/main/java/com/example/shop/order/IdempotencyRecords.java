package com.example.shop.order;

import java.util.Optional;

/** What the idempotency keys of the last while led to. */
@FunctionalInterface
public interface IdempotencyRecords {

    Optional<IdempotencyRecord> find(String key);
}
