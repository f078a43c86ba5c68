package com.example.shop.conventions.journey;

import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Publishes each step to the topic {@value JourneyStep#TOPIC} without waiting for the sidecar. If a step cannot be
 * published, it is one line in the log.
 */
final class PubSubJourneyPublisher implements JourneyPublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PubSubJourneyPublisher.class);
    private static final String PUBSUB = "pubsub";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final DaprClient client;

    /** The application is registered too: the phase cannot end before the application closes. */
    private final Phaser pending = new Phaser(1);

    PubSubJourneyPublisher(DaprClient client) {
        this.client = client;
    }

    @Override
    public void publish(List<JourneyStep> steps) {
        steps.forEach(this::publish);
    }

    private void publish(JourneyStep step) {
        pending.register();
        Mono.defer(() -> client.publishEvent(PUBSUB, JourneyStep.TOPIC, step, metadata(step)))
                .timeout(TIMEOUT)
                .doFinally(signal -> pending.arriveAndDeregister())
                .contextCapture()
                .subscribe(done -> {}, failure -> warn(step, failure));
    }

    /** Waits until all steps are published, because the client is closed next. */
    @Override
    public void close() {
        pending.awaitAdvance(pending.arriveAndDeregister());
    }

    /** With the partition key, a broker with partitions delivers the steps of one order in sequence. */
    private static Map<String, String> metadata(JourneyStep step) {
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
