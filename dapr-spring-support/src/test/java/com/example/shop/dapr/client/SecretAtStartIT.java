package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.DaprClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An app that reads a secret in a constructor, with the secrets that workflow-service may read. */
@DaprTest(value = "workflow-service", awaitApp = false)
@ExtendWith(OutputCaptureExtension.class)
class SecretAtStartIT {

    private static final String STORE = "secretstore";
    private static final String ALLOWED = "payment-provider-key";

    private final LocalDapr dapr = LocalDapr.current();

    static class Signer {

        private final SecretKeySpec key;

        Signer(DaprClient dapr, String store, String name, Duration limit) {
            this.key = dapr.getSecret(store, name)
                    .retryWhen(SidecarUnavailable.retryFor(limit))
                    .map(secret ->
                            new SecretKeySpec(secret.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8), "any"))
                    .block();
        }
    }

    @Test
    void theSecretIsThereWhenTheAppHasStarted() {
        app(STORE, ALLOWED)
                .run(started -> assertThat(started.getBean(Signer.class).key.getEncoded())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(stored(ALLOWED)));
    }

    @Test
    void aMissingSecretEndsTheStartWithAClearMessage() {
        app(STORE, "no-such-key").run(started -> assertThat(analysis(started).getDescription())
                .isEqualTo("no-such-key of the component secretstore is not allowed for this app."));
    }

    @Test
    void scopesDenyByDefault() {
        app(STORE, "db-connection-string").run(started -> {
            assertThat(analysis(started).getDescription())
                    .isEqualTo("db-connection-string of the component secretstore is not allowed for this app.");
            assertThat(analysis(started).getAction()).contains("db-connection-string", "secretstore", "secret scopes");
        });
    }

    @Test
    void theBulkResponseLeavesOutWhatIsNotForThisApp() {
        app(STORE, ALLOWED).run(started -> assertThat(
                        started.getBean(DaprClient.class).getBulkSecret(STORE).block())
                .containsOnlyKeys(ALLOWED));
    }

    @Test
    void anUnknownStoreIsNamed() {
        app("vault", ALLOWED)
                .run(started -> assertThat(analysis(started).getDescription()).contains(ALLOWED, "vault"));
    }

    @Test
    void theAppWaitsForASidecarThatStartsLater() throws Exception {
        dapr.sidecar().stop();
        var starting = CompletableFuture.runAsync(() -> app(STORE, ALLOWED)
                .run(started -> assertThat(started).hasNotFailed().hasSingleBean(Signer.class)));

        dapr.sidecar().restart();

        starting.get(60, TimeUnit.SECONDS);
    }

    @Test
    void theAppDoesNotWaitWithoutALimit() {
        app(STORE, ALLOWED, Duration.ofSeconds(1))
                .withPropertyValues("DAPR_GRPC_PORT=1")
                .run(started ->
                        assertThat(analysis(started).getDescription()).contains(ALLOWED, STORE, "cannot be read"));
    }

    @Test
    void aValueIsNeverShown(CapturedOutput output) throws IOException {
        var value = stored(ALLOWED);
        app(STORE, ALLOWED)
                .run(started ->
                        assertThat(started.getBean(Signer.class).key.toString()).doesNotContain(value));
        app(STORE, "no-such-key")
                .run(started -> assertThat(started).getFailure().hasStackTraceContaining("no-such-key"));

        assertThat(output).doesNotContain(value);
    }

    private ApplicationContextRunner app(String store, String key) {
        return app(store, key, Duration.ofSeconds(30));
    }

    private ApplicationContextRunner app(String store, String key, Duration limit) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(JacksonAutoConfiguration.class, DaprClientAutoConfiguration.class))
                .withPropertyValues(
                        "DAPR_HTTP_PORT=" + dapr.sidecar().httpPort(),
                        "DAPR_GRPC_PORT=" + dapr.sidecar().grpcPort(),
                        "DAPR_API_TOKEN=" + dapr.sidecar().apiToken(),
                        // as in dapr-spring-support.yaml
                        "resilience4j.timelimiter.instances.sidecar.timeout-duration=35s")
                .withBean(Signer.class, store, key, limit);
    }

    private static FailureAnalysis analysis(AssertableApplicationContext started) {
        return new ComponentFailedAnalyzer().analyze(started.getStartupFailure());
    }

    private String stored(String key) throws IOException {
        var file = dapr.infrastructure().workspace().data().resolve("secrets.json");
        return new JsonMapper().readTree(file.toFile()).path(key).asText();
    }
}
