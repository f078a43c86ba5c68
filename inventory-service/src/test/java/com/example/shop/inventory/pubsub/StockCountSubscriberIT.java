package com.example.shop.inventory.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.BadDelivery;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockOutage;
import com.example.shop.inventory.StockService;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tests publish bytes without a CloudEvent to the broker, as a scanner does. */
@InventoryServiceTest
class StockCountSubscriberIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String countId = UUID.randomUUID().toString();

    @Autowired
    private DaprClient client;

    @Autowired
    private StockService stockService;

    @Autowired
    private RestockService restockService;

    @Test
    void aCountSetsTheStock() {
        send(count("filter-papers", 321));

        await().atMost(TIMEOUT).until(() -> left() == 321);
    }

    @Test
    void aRepeatedCountChangesNothing() {
        send(count("filter-papers", 300));
        await().atMost(TIMEOUT).until(() -> left() == 300);
        stockService.reserve("filter-papers", countId, 10);
        stockService.confirm("filter-papers", countId);

        send(count("filter-papers", 300));

        await().during(Duration.ofSeconds(1)).atMost(TIMEOUT).until(() -> left() == 290);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001",
                "not json",
                "{\"specversion\": \"1.0\"}",
                "{\"countId\": \"ID\", \"productId\": \"filter-papers\"}",
                "{\"countId\": \"ID\", \"productId\": \"filter-papers\", \"counted\": -1}",
                "{\"countId\": \"ID\", \"productId\": \"no-such-product\", \"counted\": 1}"
            })
    void aBadCountIsStoredAndDoesNotBlockTheNext(String message) {
        var bad = message.replace("ID", countId);

        send(bad);
        send(count("filter-papers", 123));

        await().atMost(TIMEOUT).until(() -> left() == 123);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(restockService.bad())
                .extracting(BadDelivery::content)
                .contains(bad));
    }

    @Test
    void aTransientFaultIsRetriedUntilItIsOver() {
        try (var outage = StockOutage.begin()) {
            send(count("filter-papers", 77));
            await().atMost(TIMEOUT).until(() -> outage.refused() > 1);
        }

        await().atMost(TIMEOUT).until(() -> left() == 77);
    }

    private int left() {
        return stockService.product("filter-papers").stock();
    }

    private String count(String productId, int counted) {
        return """
                {"countId": "%s", "productId": "%s", "counted": %d}""".formatted(countId, productId, counted);
    }

    private void send(String message) {
        client.publishEvent(new PublishEventRequest("pubsub", "stock-counts", message.getBytes(StandardCharsets.UTF_8))
                        .setContentType("application/octet-stream")
                        .setMetadata(Map.of("rawPayload", "true")))
                .block();
    }
}
