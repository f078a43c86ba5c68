package com.example.shop.dapr.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.actors.ActorAutoConfiguration;
import com.example.shop.dapr.actors.ActorRegistration;
import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.testapp.FakeSidecar;
import io.dapr.actors.ActorId;
import io.dapr.actors.ActorType;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DaprHealthIndicatorTests {

    private final FakeSidecar sidecar = FakeSidecar.start();

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    DaprClientAutoConfiguration.class,
                    DaprHealthAutoConfiguration.class))
            .withPropertyValues("DAPR_HTTP_PORT=" + sidecar.httpPort(), "DAPR_API_TOKEN=" + FakeSidecar.TOKEN);

    private final ApplicationContextRunner needy = app.withPropertyValues("dapr.health.components=statestore,pubsub");

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void isUpWhenTheSidecarCanBeCalled() {
        sidecar.answerHttp(204, "");

        assertUp(app);
        assertThat(sidecar.last("/v1.0/healthz/outbound")).isPresent();
    }

    @Test
    void isDownWhileTheSidecarIsNotReady() {
        sidecar.answerHttp(500, "{\"errorCode\":\"ERR_OUTBOUND_HEALTH_NOT_READY\"}");

        assertMissing(app, "a sidecar that can be called");
    }

    @Test
    void isDownWithoutASidecar() {
        sidecar.close();

        assertMissing(app, "a sidecar that can be called");
    }

    @Test
    void isDownWhenTheSidecarHangs() {
        sidecar.hang();

        assertMissing(app, "a sidecar that can be called");
    }

    @Test
    void isUpWhenTheSidecarHasLoadedWhatTheAppNeeds() {
        sidecar.answerHttp(200, """
                {"id": "order-service", "components": [
                  {"name": "statestore", "type": "state.sqlite"}, {"name": "pubsub"}, {"name": "openai"}]}""");

        assertUp(needy);
        assertThat(sidecar.last("/v1.0/metadata").orElseThrow().header("dapr-api-token"))
                .contains(FakeSidecar.TOKEN);
    }

    @Test
    void namesTheComponentsThatAreMissing() {
        sidecar.answerHttp(200, "{\"components\": [{\"name\": \"openai\"}, {\"name\": \"pubsub\"}]}");

        assertMissing(needy, "component statestore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "not what a sidecar says"})
    void isDownWhenTheSidecarDoesNotTell(String metadata) {
        sidecar.answerHttp(200, metadata);

        needy.run(context -> assertThat(
                        context.getBean(DaprHealthIndicator.class).health().getStatus())
                .isEqualTo(Status.DOWN));
    }

    @ParameterizedTest
    @CsvSource({"true, UP", "false, DOWN"})
    void anAppThatHostsActorsNeedsPlacement(boolean ready, String status) {
        sidecar.answerHttp(
                200, "{\"actorRuntime\": {\"runtimeStatus\": \"RUNNING\", \"hostReady\": %s}}".formatted(ready));

        app.withConfiguration(AutoConfigurations.of(TraceAutoConfiguration.class, ActorAutoConfiguration.class))
                .withBean(ActorRegistration.class, () -> new ActorRegistration<>(Door.class, Door::new))
                .run(context -> assertThat(context.getBean(DaprHealthIndicator.class)
                                .health()
                                .getStatus()
                                .getCode())
                        .isEqualTo(status));
    }

    private static void assertUp(ApplicationContextRunner app) {
        app.run(context -> assertThat(context.getBean(DaprHealthIndicator.class).health())
                .isEqualTo(Health.up().build()));
    }

    private static void assertMissing(ApplicationContextRunner app, String... missing) {
        app.run(context -> assertThat(context.getBean(DaprHealthIndicator.class).health())
                .isEqualTo(Health.down().withDetail("missing", List.of(missing)).build()));
    }

    @ActorType(name = "Door")
    public static class Door extends AbstractActor {

        Door(ActorRuntimeContext<Door> context, ActorId id) {
            super(context, id);
        }
    }
}
