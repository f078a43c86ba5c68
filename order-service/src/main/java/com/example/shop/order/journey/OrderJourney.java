package com.example.shop.order.journey;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyStep;
import com.example.shop.order.Order;
import com.example.shop.order.OrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journey of an order: the steps that services took for it.
 *
 * @param traceId the trace of the request that placed the order, which took the first steps; null before a step was
 *     received
 * @param steps from the first to the last
 */
public record OrderJourney(
        String orderId, OrderStatus status, @Nullable String traceId, List<Step> steps) {

    /** A step without the id of the order, which the journey contains. */
    public record Step(
            BuildingBlock block,
            String service,
            String description,
            Instant at,
            @Nullable String traceId) {

        static Step of(JourneyStep step) {
            return new Step(step.block(), step.service(), step.description(), step.at(), step.traceId());
        }
    }

    static OrderJourney of(Order order, List<JourneyStep> announced) {
        var steps = announced.stream()
                .map(Step::of)
                .sorted(Comparator.comparing(Step::at))
                .toList();
        var traceId = steps.isEmpty() ? null : steps.get(0).traceId();
        return new OrderJourney(order.id(), order.status(), traceId, steps);
    }
}
