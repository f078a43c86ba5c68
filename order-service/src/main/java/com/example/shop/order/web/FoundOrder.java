package com.example.shop.order.web;

import com.example.shop.order.Order;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order, and whether the other services know about it.
 *
 * @param announced false while the order waits for its announcement; null afterwards
 */
record FoundOrder(
        @JsonUnwrapped Order order,

        @Schema(
                description =
                        "false while the order waits for its announcement, for example because the broker is unavailable")
        @Nullable
        Boolean announced) {

    static FoundOrder of(Order order, boolean announced) {
        return new FoundOrder(order, announced ? null : false);
    }
}
