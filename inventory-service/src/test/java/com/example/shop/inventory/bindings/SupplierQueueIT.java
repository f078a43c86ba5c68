package com.example.shop.inventory.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.BadDelivery;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockOutage;
import com.example.shop.inventory.StockService;
import com.example.shop.local.LocalDapr;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.InvokeBindingRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tests send the supplier's messages to a real broker with the same binding, and the service receives them from
 * there.
 */
@InventoryServiceTest
class SupplierQueueIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final LocalDapr dapr = LocalDapr.current();
    private final String deliveryId = UUID.randomUUID().toString();

    @Autowired
    private DaprClient client;

    @Autowired
    private StockService stockService;

    @Autowired
    private RestockService restockService;

    @Test
    void aRepeatedDeliveryIsAddedOnce() {
        var before = stockService.product("scale").stock();

        announce(delivery("scale", 7));
        announce(delivery("scale", 7));
        announce(delivery("scale", 7));

        await().atMost(TIMEOUT).until(() -> stockService.product("scale").stock() == before + 7);
        await().during(Duration.ofSeconds(1))
                .atMost(TIMEOUT)
                .until(() -> stockService.product("scale").stock() == before + 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "null",
                "{\"deliveryId\": \"ID\", \"productId\": \"scale\"}",
                "{\"deliveryId\": \"ID\", \"productId\": \"scale\", \"quantity\": 0}",
                "{\"deliveryId\": \"ID\", \"productId\": \"scale\", \"quantity\": 1.5}",
                "{\"deliveryId\": \"ID\", \"productId\": \"scale\", \"quantity\": 2147483648}",
                "{\"deliveryId\": \"ID\", \"productId\": \"no-such-product\", \"quantity\": 1}",
                "{\"deliveryId\": \"../ID\", \"productId\": \"scale\", \"quantity\": 1}",
                "{\"deliveryId\": \"ID\", \"productId\": \"scale\", \"quantity\": 1, \"price\": 2}"
            })
    void aBadMessageIsStoredAndDoesNotBlockTheNext(String message) {
        var bad = message.replace("ID", deliveryId);
        var before = stockService.product("scale").stock();

        announce(bad);
        announce(delivery("scale", 1));

        await().atMost(TIMEOUT).until(() -> stockService.product("scale").stock() == before + 1);
        assertThat(restockService.bad()).extracting(BadDelivery::content).contains(bad);
    }

    @Test
    void aThousandDeliveriesAtOnceAreAddedWhileTheProductIsRead() throws Exception {
        var before = stockService.product("scale").stock();
        var product = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/products/scale".formatted(dapr.appPort())))
                .build();
        var answers = new HashSet<Integer>();

        for (var i = 0; i < 1_000; i++) {
            announce("{\"deliveryId\": \"%s-%d\", \"productId\": \"scale\", \"quantity\": 1}".formatted(deliveryId, i));
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            answers.add(HttpClient.newHttpClient()
                    .send(product, BodyHandlers.discarding())
                    .statusCode());
            return stockService.product("scale").stock() == before + 1_000;
        });

        assertThat(answers).containsExactly(200);
    }

    /** A broker that has not received the acknowledgement delivers the message again. */
    @Test
    void aRepeatedBadMessageIsStoredOnce() {
        var bad = delivery("no-such-product", 1);

        announce(bad);
        announce(bad);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(restockService.bad())
                .filteredOn(kept -> kept.content().equals(bad))
                .singleElement()
                .returns(2, BadDelivery::times));
    }

    @Test
    void aTransientFaultIsRetriedUntilItIsOver() {
        var before = stockService.product("scale").stock();

        try (var outage = StockOutage.begin()) {
            announce(delivery("scale", 3));
            await().atMost(TIMEOUT).until(() -> outage.refused() > 0);
        }

        await().atMost(TIMEOUT).until(() -> stockService.product("scale").stock() == before + 3);
    }

    @Test
    void respondsThatTheMessageIsProcessed() throws Exception {
        assertThat(post(dapr.appToken(), delivery("scale", 1)).body()).isEqualTo("{\"status\":\"processed\"}");
        assertThat(post(dapr.appToken(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void isForTheSidecarOnly() throws Exception {
        assertThat(post("wrong", delivery("scale", 1)).statusCode()).isEqualTo(401);
    }

    private String delivery(String productId, int quantity) {
        return """
                {"deliveryId": "%s", "productId": "%s", "quantity": %d}""".formatted(deliveryId, productId, quantity);
    }

    private void announce(String message) {
        client.invokeBinding(new InvokeBindingRequest("queue-input", "create")
                        .setData(message.getBytes(StandardCharsets.UTF_8)))
                .block();
    }

    private HttpResponse<String> post(String token, String body) throws Exception {
        var uri = URI.create("http://127.0.0.1:%d/bindings/queue-input".formatted(dapr.appPort()));
        var request = HttpRequest.newBuilder(uri)
                .header("dapr-api-token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
