package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A process that dies at the worst moment: its order is stored, and nobody has been told. */
@SuiteTest
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String ORDER = """
            {"customer": {"name": "Ada", "email": "%s@example.com"}, "paymentToken": "tok_visa",
             "lines": [{"productId": "beans-1kg", "quantity": 1}]}""".formatted(UUID.randomUUID());

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String key = UUID.randomUUID().toString();

    /** The broker hangs, so the process is killed between the two; the job of the order announces it. */
    @Test
    void anOrderThatWasStoredIsAnnouncedAlthoughItsProcessWasKilled(Suite suite) throws Exception {
        var service = suite.app("order-service");
        redis(suite).pause();
        String orderId;
        try {
            var unused = http.sendAsync(place(suite), BodyHandlers.discarding());
            await().atMost(PATIENCE).until(() -> !recorded(suite, key).isMissingNode());
            service.kill();
            orderId = recorded(suite, key).asText();
        } finally {
            redis(suite).resume();
        }
        service.restart();

        var journey = new OrderClient(service.url()).follow(orderId, PATIENCE);

        assertThat(journey.path("status").asText()).as(journey.toPrettyString()).isEqualTo("CONFIRMED");
        assertThat(http.send(place(suite), BodyHandlers.ofString()))
                .satisfies(again -> assertThat(again.statusCode()).isEqualTo(200))
                .satisfies(again -> assertThat(again.body()).contains(orderId));
    }

    private HttpRequest place(Suite suite) {
        return HttpRequest.newBuilder(URI.create(suite.app("order-service").url() + "/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(ORDER))
                .build();
    }

    /** The id of the order that the key led to, as the state store has it; missing before it is stored. */
    private JsonNode recorded(Suite suite, String idempotencyKey) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256").digest(idempotencyKey.getBytes(StandardCharsets.UTF_8));
        var sidecar = suite.app("order-service").sidecar();
        var uri = URI.create("http://127.0.0.1:%d/v1.0/state/statestore/idempotency-%s"
                .formatted(sidecar.httpPort(), HexFormat.of().formatHex(sha256)));
        var answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("dapr-api-token", sidecar.apiToken())
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() == 200 ? json.readTree(answer.body()).path("orderId") : json.missingNode();
    }

    private static RunningProgram redis(Suite suite) {
        return suite.programs().stream()
                .filter(program -> program.program().name().equals("redis"))
                .findFirst()
                .orElseThrow();
    }
}
