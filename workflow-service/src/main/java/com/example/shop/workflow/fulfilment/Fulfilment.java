package com.example.shop.workflow.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an order's fulfilment, for operators. Contains nothing about the customer.
 *
 * @param state of the workflow, by Dapr's name: RUNNING, SUSPENDED, COMPLETED, FAILED, TERMINATED, ...
 * @param step what the workflow does now, or how it ended; null before its first step
 */
public record Fulfilment(
        String orderId,
        String workflow,
        String state,
        @Nullable String step,
        Instant startedAt,
        Instant changedAt) {}
