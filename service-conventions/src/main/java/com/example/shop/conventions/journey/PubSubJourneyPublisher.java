package com.example.shop.conventions.journey;

import com.example.shop.dapr.client.SidecarUnavailable;
import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes steps to the topic {@value JourneyStep#TOPIC} without waiting for the sidecar. One event contains the steps of
 * at most {@link #MAX_DELAY}, also of several orders, so that they are published, delivered and stored together. If a step
 * cannot be published, it is one line in the log.
 *
 * <p>If the process is killed, the next one publishes the steps that were not published yet.
 */
final class PubSubJourneyPublisher implements JourneyPublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PubSubJourneyPublisher.class);
    private static final String PUBSUB = "pubsub";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration MAX_DELAY = Duration.ofMillis(250);
    private static final int MAX_STEPS = 200;

    private final DaprClient client;
    private final JourneyFolder folder;
    private final Sinks.Many<UnpublishedSteps> batches = Sinks.many().unicast().onBackpressureBuffer();

    /** Ends when all steps are published, after {@link #close()}. */
    private final CompletableFuture<Void> published;

    private final Disposable left;
    private UnpublishedSteps next;

    PubSubJourneyPublisher(DaprClient client, JourneyFolder folder) {
        this.client = client;
        this.folder = folder;
        this.left = publishLeft(folder.left());
        this.next = folder.create();
        this.published = batches.asFlux()
                .flatMap(this::publishBatch, Integer.MAX_VALUE)
                .then()
                .toFuture();
    }

    @Override
    public synchronized void publish(List<JourneyStep> newSteps) {
        if (next.size() == 0) {
            Schedulers.boundedElastic().schedule(this::publishNext, MAX_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
        next.add(newSteps);
        if (next.size() >= MAX_STEPS) {
            publishNext();
        }
    }

    /** A sink takes batches from one thread at a time only. */
    private synchronized void publishNext() {
        if (next.size() > 0) {
            var batch = next;
            next = folder.create();
            var result = batches.tryEmitNext(batch);
            if (result.isFailure()) {
                warn(batch, result.name());
            }
        }
    }

    /** Waits until all steps are published, because the client is closed next. */
    @Override
    public void close() {
        left.dispose();
        publishNext();
        complete();
        published.join();
    }

    private synchronized void complete() {
        batches.tryEmitComplete();
    }

    private Mono<Void> publishBatch(UnpublishedSteps batch) {
        return published(batch)
                .doOnError(failure -> warn(batch, failure.toString()))
                .onErrorComplete();
    }

    /** The sidecar may start later than this service. */
    private Disposable publishLeft(List<UnpublishedSteps> earlier) {
        return Flux.fromIterable(earlier)
                .concatMap(batch -> published(batch)
                        .retryWhen(SidecarUnavailable.retryFor(Duration.ofSeconds(60)))
                        .doOnError(failure -> warn(batch, failure.toString()))
                        .onErrorComplete())
                .subscribe();
    }

    private Mono<Void> published(UnpublishedSteps batch) {
        return Mono.defer(() -> client.publishEvent(PUBSUB, JourneyStep.TOPIC, new JourneyBatch(batch.steps())))
                .timeout(TIMEOUT)
                .doOnSuccess(done -> batch.deleteFile());
    }

    /** The file stays, and the next process publishes its steps. */
    private static void warn(UnpublishedSteps batch, String failure) {
        for (var step : batch.steps()) {
            log.warn(
                    "Step '{}' is missing from the journey of order {} until this service starts again: {}",
                    step.block(),
                    step.orderId(),
                    failure);
        }
    }
}
