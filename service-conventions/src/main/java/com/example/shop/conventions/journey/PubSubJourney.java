package com.example.shop.conventions.journey;

import com.example.shop.conventions.log.OrderLog;
import com.example.shop.dapr.trace.TraceHeaders;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Phaser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Publishes each step to the topic {@value JourneyStep#TOPIC} without waiting for the sidecar: no order is slower for
 * its receipt. A step that cannot be published is one line in the log.
 */
public final class PubSubJourney implements Journey, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PubSubJourney.class);
    private static final String PUBSUB = "pubsub";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DaprClient client;
    private final TraceHeaders trace;
    private final OrderLog orders;
    private final InstantSource time;
    private final String service;
    private final Phaser pending = new Phaser(1); // the app is a party itself: until it closes, no step is the last

    PubSubJourney(DaprClient client, TraceHeaders trace, OrderLog orders, InstantSource time, String service) {
        this.client = client;
        this.trace = trace;
        this.orders = orders;
        this.time = time;
        this.service = service;
    }

    @Override
    public void record(String orderId, BuildingBlock block, String description) {
        orders.about(Optional.of(orderId)); // a new order's id comes with no request
        var traceId = trace.traceId().orElse(null);
        publish(new JourneyStep(orderId, block, service, description, time.instant(), traceId));
    }

    private void publish(JourneyStep step) {
        pending.register();
        Mono.defer(() -> client.publishEvent(PUBSUB, JourneyStep.TOPIC, step, inOrder(step)))
                .timeout(PATIENCE)
                .doFinally(signal -> pending.arriveAndDeregister())
                .contextCapture()
                .subscribe(done -> {}, failure -> warn(step, failure));
    }

    /** Waits for the steps that are on their way, because the client closes next. */
    @Override
    public void close() {
        pending.awaitAdvance(pending.arriveAndDeregister());
    }

    /** A broker with partitions keeps the steps of one order in order. */
    private static Map<String, String> inOrder(JourneyStep step) {
        return Map.of("partitionKey", step.orderId());
    }

    private static void warn(JourneyStep step, Throwable failure) {
        log.warn(
                "Step '{}' is missing from the journey of order {}: {}",
                step.block(),
                step.orderId(),
                failure.toString());
    }
}
