package com.example.shop.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records the metrics {@code shop.orders.placed} and {@code shop.orders}. The second one counts the orders that ended,
 * with the time from placement to end.
 */
@Component
public class OrderMeters {

    private final MeterRegistry registry;
    private final Counter placed;

    public OrderMeters(MeterRegistry registry) {
        this.registry = registry;
        this.placed = Counter.builder("shop.orders.placed")
                .description("Orders that were stored")
                .register(registry);
    }

    void placed() {
        placed.increment();
    }

    /** @param order the order with its final status */
    void ended(Order order, Instant at) {
        Timer.builder("shop.orders")
                .description("From an order's placement to its end")
                .tag("outcome", order.status().name())
                .tag("reason", reason(order))
                .register(registry)
                .record(Duration.between(order.placedAt(), at));
    }

    private static String reason(Order order) {
        return Optional.ofNullable(order.rejection())
                .map(rejection -> rejection.reason().name())
                .orElse("none");
    }
}
