package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What probes see, and what sidecars ask. */
@SuiteTest
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/actuator/health/liveness", "/actuator/health/readiness"})
    void everyServiceIsAliveAndReady(String path, Suite suite) {
        assertThat(suite.apps()).allSatisfy(app -> assertThat(status(app, path)).isEqualTo(200));
    }

    /** One that hosts actors, one that runs workflows, and one that speaks gRPC. */
    @ParameterizedTest
    @ValueSource(strings = {"inventory-service", "workflow-service", "pricing-service"})
    void aSidecarThatDiesTurnsReadinessRedAndLivenessStaysGreen(String appId, Suite suite) throws Exception {
        var app = suite.app(appId);

        app.sidecar().kill();
        var killed = System.nanoTime();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(app, "/ready")).isEqualTo(503));
        var red = Duration.ofNanos(System.nanoTime() - killed);
        assertThat(body(app, "/ready")).contains("a sidecar that can be called");
        assertThat(status(app, "/health")).isEqualTo(200);

        app.sidecar().restart();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(app, "/ready")).isEqualTo(200));
        assertThat(status(app, "/health")).isEqualTo(200);
        app.restart(); // waits until the sidecar delivers again
        System.out.printf("Readiness of %s turned red %d ms after its sidecar had died%n", appId, red.toMillis());
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, /health",
        "inventory-service, /health",
        "notification-service, /health",
        "workflow-service, /health",
        "pricing-service, ''" // asked for AppCallbackHealthCheck
    })
    void everySidecarProbesItsApp(String appId, String path, Suite suite) throws Exception {
        var health = metadata(suite.app(appId)).path("appConnectionProperties").path("health");

        assertThat(health.path("healthCheckPath").asText()).isEqualTo(path);
        assertThat(health.path("healthThreshold").asInt()).isPositive();
        assertThat(suite.app(appId).sidecar().program().program().log())
                .content()
                .contains("App entered healthy status");
    }

    private JsonNode metadata(AppWithSidecar app) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + app.sidecar().httpPort() + "/v1.0/metadata");
        var request = HttpRequest.newBuilder(uri)
                .header("dapr-api-token", app.sidecar().apiToken())
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private int status(AppWithSidecar app, String path) throws IOException, InterruptedException {
        return get(app, path).statusCode();
    }

    private String body(AppWithSidecar app, String path) throws IOException, InterruptedException {
        return get(app, path).body();
    }

    private HttpResponse<String> get(AppWithSidecar app, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(app.url() + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
