package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.AppWithSidecar;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the logs of the running suite tell, and what they keep to themselves. */
@SuiteTest
class LogsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    @Test
    void aLineNamesItsOrderAndItsTrace(Suite suite) {
        var journey = follow(suite, "Ada", UUID.randomUUID() + "@example.com", "tok_visa");
        var orderId = journey.path("orderId").asText();
        var traceId = journey.path("steps").path(0).path("traceId").asText();

        var log = suite.app("workflow-service").program().program().log();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(log).lines())
                .anyMatch(line -> line.contains("Order " + orderId + " confirmed")
                        && line.contains("[workflow-service]")
                        && line.contains("[%s] [%s]".formatted(traceId, orderId))));
    }

    /** Neither of a customer whose order is served nor of one whose order fails. */
    @Test
    void noLogHoldsPersonalDataOrSecrets(Suite suite) {
        var name = "Grace-" + UUID.randomUUID();
        var email = UUID.randomUUID() + "@private.example";
        var token = "tok_" + UUID.randomUUID().toString().replace("-", "");
        follow(suite, name, email, token);
        follow(suite, name, email, "tok_declined");

        var forbidden = Stream.of(Stream.of(name, email, token), tokens(suite), secrets(suite))
                .flatMap(values -> values)
                .toList();
        assertThat(forbidden).hasSizeGreaterThan(10);
        assertThat(logs(suite)).hasSizeGreaterThan(10).allSatisfy((log, text) -> assertThat(forbidden)
                .as(log.toString())
                .noneMatch(text::contains));
    }

    private static JsonNode follow(Suite suite, String name, String email, String token) {
        var client = new OrderClient(suite.app("order-service").url());
        var order = client.place("""
                {"customer": {"name": "%s", "email": "%s"},
                 "lines": [{"productId": "beans-1kg", "quantity": 1}], "paymentToken": "%s"}
                """.formatted(name, email, token));
        var journey = client.follow(order.path("id").asText(), PATIENCE);
        assertThat(journey.path("status").asText()).isIn("CONFIRMED", "REJECTED");
        return journey;
    }

    private static Stream<String> tokens(Suite suite) {
        return suite.apps().stream()
                .map(AppWithSidecar::sidecar)
                .flatMap(sidecar -> Stream.of(sidecar.apiToken(), sidecar.appToken()));
    }

    /** Those that components and apps read from the secret store: 64 hex digits each, some within a longer value. */
    private static Stream<String> secrets(Suite suite) {
        var directory = suite.app("order-service").sidecar().program().program().directory();
        return TOKEN.matcher(read(directory.resolve("data/secrets.json")))
                .results()
                .map(MatchResult::group);
    }

    private static Map<Path, String> logs(Suite suite) {
        return suite.programs().stream()
                .map(program -> program.program().log())
                .collect(Collectors.toMap(log -> log, LogsIT::read));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
