package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How order-service knows of stock that inventory-service holds: by what it announces, and by asking its actors. */
@SuiteTest
class AvailabilityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String cart = "/carts/" + UUID.randomUUID();

    @Test
    void whatInventoryAnnouncesIsHeard(Suite suite) throws Exception {
        fill(suite);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        availability(suite, "").get(0).path("available").asInt(-1))
                .isNotNegative());
        assertThat(availability(suite, "").get(1).has("available")).isFalse();
    }

    @Test
    void theActorsOfInventoryAnswerCallersFromAnotherService(Suite suite) throws Exception {
        fill(suite);

        var now = availability(suite, "?now=true");

        assertThat(now.get(0).path("available"))
                .isEqualTo(get(suite, "inventory-service", "/products/moka-pot").path("stock"));
        assertThat(now.get(1).has("available")).isFalse();
    }

    private void fill(Suite suite) throws IOException, InterruptedException {
        var lines = """
                {"lines": [{"productId": "moka-pot", "quantity": 1}, {"productId": "no-such-pot", "quantity": 1}]}""";
        var request = HttpRequest.newBuilder(uri(suite, "order-service", cart))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(lines))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    private JsonNode availability(Suite suite, String query) throws IOException, InterruptedException {
        return get(suite, "order-service", cart + "/availability" + query);
    }

    private JsonNode get(Suite suite, String appId, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(suite, appId, path)).build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private static URI uri(Suite suite, String appId, String path) {
        return URI.create(suite.app(appId).url() + path);
    }
}
