package com.example.shop.order;

import java.util.Optional;

/** The records of the idempotency keys that are not expired. */
@FunctionalInterface
public interface IdempotencyRecords {

    Optional<IdempotencyRecord> find(String key);
}
