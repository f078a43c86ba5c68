package com.example.shop.dapr.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.config.Properties;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With the secrets that workflow-service may read. */
@DaprTest(value = "workflow-service", awaitApp = false)
@ExtendWith(OutputCaptureExtension.class)
class SecretStoreIT {

    private static final String ALLOWED = "payment-provider-key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalDapr dapr = LocalDapr.current();
    private final DaprClient client = client(dapr.sidecar().grpcPort());
    private final SecretStore secrets = new SecretStore(client, "secretstore", PATIENCE);

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @Test
    void aRequiredSecretHasItsValueFromTheStartOn() throws IOException {
        var secret = secrets.require(ALLOWED);
        assertThatIllegalStateException().isThrownBy(secret::reveal);

        secrets.start();

        assertThat(secret.reveal()).isEqualTo(stored(ALLOWED));
    }

    @Test
    void aMissingSecretIsAClearErrorAtTheStart() {
        secrets.require(ALLOWED);
        secrets.require("no-such-key");

        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(secrets::start)
                .withMessage("The secret no-such-key of the secret store secretstore is not allowed for this app");
    }

    @Test
    void scopesDenyByDefault() {
        secrets.require("db-connection-string");

        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(secrets::start)
                .withMessage(
                        "The secret db-connection-string of the secret store secretstore is not allowed for this app");
    }

    @Test
    void theBulkAnswerLeavesOutWhatIsNotForThisApp() {
        assertThat(client.getBulkSecret("secretstore").block()).containsOnlyKeys(ALLOWED);
    }

    @Test
    void anUnknownStoreIsNamed() {
        var unknown = new SecretStore(client, "vault", PATIENCE);
        unknown.require(ALLOWED);

        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(unknown::start)
                .withMessageContaining(ALLOWED)
                .withMessageContaining("vault");
    }

    @Test
    void aSidecarThatStaysAwayIsNotWaitedForForEver() throws Exception {
        var nobody = client(1);
        try {
            var away = new SecretStore(nobody, "secretstore", Duration.ofSeconds(1));
            away.require(ALLOWED);

            assertThatExceptionOfType(MissingSecret.class)
                    .isThrownBy(away::start)
                    .withMessageContaining("UNAVAILABLE");
        } finally {
            nobody.close();
        }
    }

    @Test
    void aValueIsNeverShown(CapturedOutput output) throws IOException {
        var secret = secrets.require(ALLOWED);
        secrets.start();
        var value = secret.reveal();

        assertThat(secret).hasToString("Secret[payment-provider-key]");
        assertThat(new JsonMapper().writeValueAsString(Map.of("secret", new Holder(secret, "kept"))))
                .contains("kept")
                .doesNotContain(value);
        assertThat(output).contains(ALLOWED).doesNotContain(value);
    }

    @Test
    void theFailureAnalysisTellsWhatToDo() {
        secrets.require("db-connection-string");

        assertThat(analysis())
                .satisfies(it -> assertThat(it.getDescription()).contains("db-connection-string", "secretstore"))
                .satisfies(it -> assertThat(it.getAction()).contains("secret scopes"));
    }

    private FailureAnalysis analysis() {
        try {
            secrets.start();
            throw new AssertionError("started");
        } catch (MissingSecret missing) {
            return new MissingSecretAnalyzer().analyze(missing, missing);
        }
    }

    private String stored(String key) throws IOException {
        var file = dapr.infrastructure().workspace().data().resolve("secrets.json");
        return new JsonMapper().readTree(file.toFile()).path(key).asText();
    }

    private DaprClient client(int port) {
        return new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.GRPC_PORT,
                        Integer.toString(port),
                        Properties.API_TOKEN,
                        dapr.sidecar().apiToken()))
                .build();
    }

    record Holder(Secret secret, String other) {}
}
