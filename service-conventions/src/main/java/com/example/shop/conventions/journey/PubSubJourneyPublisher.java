package com.example.shop.conventions.journey;

import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Publishes steps to the topic {@value JourneyStep#TOPIC} without waiting for the sidecar. One event contains the steps of
 * at most {@link #MAX_DELAY}, also of several orders, so that they are published, delivered and stored together. If a step
 * cannot be published, it is one line in the log.
 */
final class PubSubJourneyPublisher implements JourneyPublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PubSubJourneyPublisher.class);
    private static final String PUBSUB = "pubsub";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MAX_DELAY = Duration.ofMillis(250);
    private static final int MAX_STEPS = 200;

    private final DaprClient client;
    private final Sinks.Many<JourneyStep> steps = Sinks.many().unicast().onBackpressureBuffer();

    /** Ends when all steps are published, after {@link #close()}. */
    private final CompletableFuture<Void> published;

    PubSubJourneyPublisher(DaprClient client) {
        this.client = client;
        this.published = steps.asFlux()
                .bufferTimeout(MAX_STEPS, MAX_DELAY)
                .flatMap(this::publishBatch, Integer.MAX_VALUE)
                .then()
                .toFuture();
    }

    /** A sink takes steps from one thread at a time only. */
    @Override
    public synchronized void publish(List<JourneyStep> newSteps) {
        for (var step : newSteps) {
            var result = steps.tryEmitNext(step);
            if (result.isFailure()) {
                warn(step, result.name());
            }
        }
    }

    /** Waits until all steps are published, because the client is closed next. */
    @Override
    public void close() {
        complete();
        published.join();
    }

    private synchronized void complete() {
        steps.tryEmitComplete();
    }

    private Mono<Void> publishBatch(List<JourneyStep> batch) {
        return Mono.defer(() -> client.publishEvent(PUBSUB, JourneyStep.TOPIC, new JourneyBatch(batch)))
                .timeout(TIMEOUT)
                .doOnError(failure -> batch.forEach(step -> warn(step, failure.toString())))
                .onErrorComplete();
    }

    private static void warn(JourneyStep step, String failure) {
        log.warn("Step '{}' is missing from the journey of order {}: {}", step.block(), step.orderId(), failure);
    }
}
