package com.example.shop.dapr.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.testapp.FakeSidecar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
            .withPropertyValues("DAPR_HTTP_PORT=" + sidecar.httpPort());

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void isUpWhenTheSidecarCanBeCalled() {
        sidecar.answerHttp(204, "");

        assertStatus(Status.UP);
        assertThat(sidecar.last("/v1.0/healthz/outbound")).isPresent();
    }

    @Test
    void isDownWhileTheSidecarIsNotReady() {
        sidecar.answerHttp(500, "{\"errorCode\":\"ERR_OUTBOUND_HEALTH_NOT_READY\"}");

        assertStatus(Status.DOWN);
    }

    @Test
    void isDownWithoutASidecar() {
        sidecar.close();

        assertStatus(Status.DOWN);
    }

    @Test
    void isDownWhenTheSidecarHangs() {
        sidecar.hang();

        assertStatus(Status.DOWN);
    }

    private void assertStatus(Status status) {
        app.run(context -> assertThat(
                        context.getBean(DaprHealthIndicator.class).health().getStatus())
                .isEqualTo(status));
    }
}
