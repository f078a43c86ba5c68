package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored when an order is placed, or none of it.
 *
 * @param announcement pending until it is published
 * @param idempotency absent if the request came without a key
 */
public record NewOrder(
        Order order, OrderPlaced announcement, @Nullable IdempotencyRecord idempotency) {}
