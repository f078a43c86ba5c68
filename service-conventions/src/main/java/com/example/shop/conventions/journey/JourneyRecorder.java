package com.example.shop.conventions.journey;

import com.example.shop.conventions.log.OrderLog;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyStep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the order of each step, and publishes the step. Keeps the steps of a thread whose order is not known yet. */
final class JourneyRecorder {

    private final JourneyPublisher publisher;
    private final OrderLog orders;
    private final TraceHeaders trace;
    private final InstantSource time;
    private final String service;

    JourneyRecorder(
            JourneyPublisher publisher, OrderLog orders, TraceHeaders trace, InstantSource time, String service) {
        this.publisher = publisher;
        this.orders = orders;
        this.trace = trace;
        this.time = time;
        this.service = service;
    }

    /** Records a step of the order that this thread works for. If the order is not known yet, the step waits for it. */
    void record(BuildingBlock block, String text) {
        var step = step(block, text);
        orders.orderId().ifPresentOrElse(orderId -> publish(orderId, step), () -> keep(step));
    }

    /** Records a step of this order, after the steps that have waited for it. */
    void record(BuildingBlock block, String text, String orderId) {
        orders.about(Optional.of(orderId));
        publish(orderId, step(block, text));
    }

    private WaitingStep step(BuildingBlock block, String text) {
        return new WaitingStep(block, text, time.instant(), trace.traceId().orElse(null));
    }

    private void keep(WaitingStep step) {
        waitingSteps().ifPresent(waiting -> waiting.steps.add(step));
    }

    private void publish(String orderId, WaitingStep step) {
        var steps = new ArrayList<WaitingStep>();
        waitingSteps().ifPresent(waiting -> waiting.moveTo(steps));
        steps.add(step);
        publisher.publish(steps.stream().map(it -> it.of(orderId, service)).toList());
    }

    private Optional<WaitingSteps> waitingSteps() {
        return orders.scope().map(scope -> scope.keep(WaitingSteps.class, WaitingSteps::new));
    }

    /** The steps of a thread whose order is not known yet. */
    private static final class WaitingSteps {

        private final List<WaitingStep> steps = new ArrayList<>();

        void moveTo(List<WaitingStep> target) {
            target.addAll(steps);
            steps.clear();
        }
    }

    /** A step without its order. */
    private record WaitingStep(
            BuildingBlock block,
            String text,
            Instant at,
            @Nullable String traceId) {

        JourneyStep of(String orderId, String service) {
            return new JourneyStep(orderId, block, service, text, at, traceId);
        }
    }
}
