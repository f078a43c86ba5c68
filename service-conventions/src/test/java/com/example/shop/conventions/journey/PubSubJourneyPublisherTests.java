package com.example.shop.conventions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.example.shop.conventions.log.OrderLogAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import io.dapr.client.DaprClient;
import io.dapr.exceptions.DaprException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@ExtendWith(OutputCaptureExtension.class)
class PubSubJourneyPublisherTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final JourneyStep STEP =
            new JourneyStep("order-1", BuildingBlock.STATE, "order-service", "stored", NOW, null);

    private final DaprClient client = mock(DaprClient.class);

    private final ApplicationContextRunner app;

    PubSubJourneyPublisherTests(@TempDir Path temporaryFiles) {
        app = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrderLogAutoConfiguration.class, TraceAutoConfiguration.class, JourneyAutoConfiguration.class))
                .withBean(DaprClient.class, () -> client)
                .withBean(InstantSource.class, () -> InstantSource.fixed(NOW))
                .withPropertyValues("spring.application.name=order-service")
                .withSystemProperties("java.io.tmpdir=" + temporaryFiles);
    }

    @Test
    void publishesTheStep() {
        var published = new AtomicBoolean();
        given(client.publishEvent(any(), any(), any())).willReturn(Mono.fromRunnable(() -> published.set(true)));

        record();

        assertThat(published).isTrue();
        verify(client).publishEvent("pubsub", "journey", new JourneyBatch(List.of(STEP)));
    }

    @Test
    void publishesTheStepsOfSeveralCallsAndOrdersAsOneEvent() {
        given(client.publishEvent(any(), any(), any())).willReturn(Mono.empty());
        var other = new JourneyStep("order-2", BuildingBlock.STATE, "order-service", "stored", NOW, null);

        app.run(context -> {
            var publisher = context.getBean(JourneyPublisher.class);
            publisher.publish(List.of(STEP));
            publisher.publish(List.of(other, STEP));
        });

        verify(client).publishEvent("pubsub", "journey", new JourneyBatch(List.of(STEP, other, STEP)));
        verify(client, times(1)).publishEvent(any(), any(), any());
    }

    @Test
    void doesNotWait() {
        var sidecar = Sinks.<Void>one();
        given(client.publishEvent(any(), any(), any())).willReturn(sidecar.asMono());

        app.run(context -> {
            context.getBean(JourneyPublisher.class).publish(List.of(STEP));
            sidecar.tryEmitEmpty();
        });
    }

    @Test
    void losesNoStepToTheEndOfTheApp() {
        var published = new AtomicBoolean();
        given(client.publishEvent(any(), any(), any()))
                .willReturn(Mono.delay(Duration.ofMillis(300))
                        .doOnNext(late -> published.set(true))
                        .then());

        record();

        assertThat(published).isTrue();
    }

    @Test
    void saysOnceThatAStepIsMissing(CapturedOutput output) {
        given(client.publishEvent(any(), any(), any()))
                .willReturn(Mono.error(new DaprException("UNAVAILABLE", "no sidecar", new byte[0], 0)));

        record();

        assertThat(output).containsOnlyOnce("Step 'STATE' is missing from the journey of order order-1");
    }

    @Test
    void failsForNothing(CapturedOutput output) {
        given(client.publishEvent(any(), any(), any())).willThrow(new IllegalStateException("closed"));

        record();

        assertThat(output).containsOnlyOnce("is missing from the journey of order order-1");
    }

    /** Closing is what a process that is killed does not do. */
    @Test
    void publishesWhatAKilledProcessHasLeft(@TempDir Path folder) {
        var sidecar = Sinks.<Void>one();
        given(client.publishEvent(any(), any(), any())).willReturn(sidecar.asMono());
        new PubSubJourneyPublisher(client, journeyFolder(folder)).publish(List.of(STEP));
        assertThat(folder).isNotEmptyDirectory();

        given(client.publishEvent(any(), any(), any())).willReturn(Mono.empty());
        new PubSubJourneyPublisher(client, journeyFolder(folder)).close();

        verify(client, atLeastOnce()).publishEvent("pubsub", "journey", new JourneyBatch(List.of(STEP)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsTheCompleteLinesOfAFileWhoseLastLineIsIncomplete(@TempDir Path folder) throws IOException {
        var unpublished = journeyFolder(folder).create();
        unpublished.add(List.of(STEP));
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "[{\"orderId\":", StandardOpenOption.APPEND);
        }

        assertThat(journeyFolder(folder).left())
                .singleElement()
                .extracting(UnpublishedSteps::steps)
                .isEqualTo(List.of(STEP));
    }

    @Test
    void aPublishedStepLeavesNoFile(@TempDir Path folder) {
        given(client.publishEvent(any(), any(), any())).willReturn(Mono.empty());
        var publisher = new PubSubJourneyPublisher(client, journeyFolder(folder));

        publisher.publish(List.of(STEP));
        publisher.close();

        assertThat(folder).isEmptyDirectory();
    }

    private static JourneyFolder journeyFolder(Path folder) {
        return new JourneyFolder(folder, Jackson2ObjectMapperBuilder.json().build());
    }

    private void record() {
        app.run(context -> context.getBean(JourneyPublisher.class).publish(List.of(STEP)));
    }
}
