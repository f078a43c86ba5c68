package com.example.shop.conventions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.example.shop.conventions.log.OrderLogAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.BulkPublishEntry;
import io.dapr.client.domain.BulkPublishRequest;
import io.dapr.client.domain.BulkPublishResponse;
import io.dapr.client.domain.BulkPublishResponseFailedEntry;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@ExtendWith(OutputCaptureExtension.class)
class PubSubJourneyPublisherTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final JourneyStep STEP =
            new JourneyStep("order-1", BuildingBlock.STATE, "order-service", "stored", NOW, null);

    private final DaprClient client = mock(DaprClient.class);

    private final ArgumentCaptor<BulkPublishRequest<JourneyStep>> request = ArgumentCaptor.captor();

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrderLogAutoConfiguration.class, TraceAutoConfiguration.class, JourneyAutoConfiguration.class))
            .withBean(DaprClient.class, () -> client)
            .withBean(InstantSource.class, () -> InstantSource.fixed(NOW))
            .withPropertyValues("spring.application.name=order-service");

    @Test
    void publishesTheStep() {
        var published = new AtomicBoolean();
        given(client.publishEvents(request.capture())).willReturn(Mono.fromRunnable(() -> published.set(true)));

        record();

        assertThat(published).isTrue();
        assertThat(request.getValue().getPubsubName()).isEqualTo("pubsub");
        assertThat(request.getValue().getTopic()).isEqualTo("journey");
        assertThat(request.getValue().getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getEvent()).isEqualTo(STEP);
            assertThat(entry.getMetadata()).isEqualTo(Map.of("partitionKey", "order-1"));
        });
    }

    @Test
    void publishesStepsOfSeveralCallsInOneRequest() {
        given(client.publishEvents(request.capture())).willReturn(Mono.empty());

        app.run(context -> {
            var publisher = context.getBean(JourneyPublisher.class);
            publisher.publish(List.of(STEP, STEP));
            publisher.publish(List.of(STEP));
        });

        assertThat(request.getValue().getEntries())
                .hasSize(3)
                .extracting(BulkPublishEntry::getEntryId)
                .doesNotHaveDuplicates();
        verify(client, times(1)).publishEvents(any());
    }

    @Test
    void namesEachStepThatTheBrokerRefused(CapturedOutput output) {
        given(client.publishEvents(request.capture())).willAnswer(call -> {
            var entry = request.getValue().getEntries().get(0);
            return Mono.just(new BulkPublishResponse<>(List.of(new BulkPublishResponseFailedEntry<>(entry, "full"))));
        });

        app.run(context -> context.getBean(JourneyPublisher.class).publish(List.of(STEP, STEP)));

        assertThat(output).containsOnlyOnce("Step 'STATE' is missing from the journey of order order-1: full");
    }

    @Test
    void doesNotWait() {
        var sidecar = Sinks.<BulkPublishResponse<Object>>one();
        given(client.publishEvents(any())).willReturn(sidecar.asMono());

        app.run(context -> {
            context.getBean(JourneyPublisher.class).publish(List.of(STEP));
            sidecar.tryEmitEmpty();
        });
    }

    @Test
    void losesNoStepToTheEndOfTheApp() {
        var published = new AtomicBoolean();
        given(client.publishEvents(any()))
                .willReturn(Mono.delay(Duration.ofMillis(300))
                        .doOnNext(late -> published.set(true))
                        .then(Mono.empty()));

        record();

        assertThat(published).isTrue();
    }

    @Test
    void saysOnceThatAStepIsMissing(CapturedOutput output) {
        given(client.publishEvents(any()))
                .willReturn(Mono.error(new DaprException("UNAVAILABLE", "no sidecar", new byte[0], 0)));

        record();

        assertThat(output).containsOnlyOnce("Step 'STATE' is missing from the journey of order order-1");
    }

    @Test
    void failsForNothing(CapturedOutput output) {
        given(client.publishEvents(any())).willThrow(new IllegalStateException("closed"));

        record();

        assertThat(output).containsOnlyOnce("is missing from the journey of order order-1");
    }

    private void record() {
        app.run(context -> context.getBean(JourneyPublisher.class).publish(List.of(STEP)));
    }
}
