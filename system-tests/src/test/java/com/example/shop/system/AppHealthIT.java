package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sidecars ask their apps for {@code /health}, and keep for later what they would deliver to one that does not answer. */
@SuiteTest
class AppHealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String UNHEALTHY = "App entered un-healthy status";

    @Test
    void anEventWaitsForAnAppThatDoesNotAnswer(Suite suite) throws Exception {
        var notification = suite.app("notification-service");
        var client = new OrderClient(suite.app("order-service").url());
        var sidecarLog = notification.sidecar().program().program().log();
        var before = timesUnhealthy(sidecarLog);

        notification.program().pause();
        JsonNode placed;
        try {
            await().atMost(PATIENCE).until(() -> timesUnhealthy(sidecarLog) > before);
            placed = client.place(order());
            await().atMost(PATIENCE)
                    .until(() -> OrderClient.isTerminal(
                            client.follow(placed.path("id").asText(), Duration.ZERO)));
        } finally {
            notification.program().resume();
        }

        assertThat(client.follow(placed.path("id").asText(), PATIENCE)
                        .path("steps")
                        .findValuesAsText("block"))
                .contains("bindings");
    }

    private static long timesUnhealthy(Path sidecarLog) throws IOException {
        try (var lines = Files.lines(sidecarLog)) {
            return lines.filter(line -> line.contains(UNHEALTHY)).count();
        }
    }

    private static String order() {
        return """
                {"customer": {"name": "Ada", "email": "%s@example.com"},
                 "lines": [{"productId": "moka-pot", "quantity": 1}], "paymentToken": "tok_visa"}
                """.formatted(UUID.randomUUID());
    }
}
