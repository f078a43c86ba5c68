package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored when an order is placed. All of it is stored, or none of it.
 *
 * @param announcement the event, which is pending until it is published
 * @param idempotency null if the request had no idempotency key
 */
public record NewOrder(
        Order order, OrderPlaced announcement, @Nullable IdempotencyRecord idempotency) {}
