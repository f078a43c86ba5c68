package com.example.shop.workflow.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the fulfilment of an order is, for operators to read. Knows nothing of the customer.
 *
 * @param state of the workflow, as Dapr calls it: RUNNING, SUSPENDED, COMPLETED, FAILED, TERMINATED, ...
 * @param step what it does or how it ended, in words; null before it began
 */
public record Fulfilment(
        String orderId,
        String workflow,
        String state,
        @Nullable String step,
        Instant startedAt,
        Instant changedAt) {}
