package com.example.shop.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.invocation.CalledServices;
import com.example.shop.order.pubsub.ReceivedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the API over real HTTP, with the state store, the broker and the called services. */
@OrderServiceTest
class OrderApiIT {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ORDER = """
            {
              "customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
              "lines": [{"productId": "%s", "quantity": 2}],
              "paymentToken": "tok_visa"
            }""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json;
    private final ReceivedEvents received;

    OrderApiIT(@Autowired ObjectMapper json, @Autowired ReceivedEvents received) {
        this.json = json;
        this.received = received;
    }

    @Test
    void anOrderPassesAllBlocks() throws Exception {
        var placed = place("grinder");

        assertThat(placed.statusCode()).isEqualTo(201);
        var order = json.readTree(placed.body());
        assertThat(order.at("/status").asText()).isEqualTo("PLACED");
        assertThat(order.at("/lines/0/productName").asText()).isEqualTo("A grinder");
        assertThat(order.at("/total/amount").decimalValue()).isEqualByComparingTo("20");
        assertThat(get(placed.headers().firstValue("Location").orElseThrow()).body())
                .isEqualTo(placed.body());

        var orderId = order.at("/id").asText();
        await().until(() -> !received.placed(orderId).isEmpty());
        assertThat(received.placed(orderId)).singleElement().satisfies(event -> {
            assertThat(event.getData().paymentToken().value()).isEqualTo("tok_visa");
            assertThat(event.getTraceParent()).contains(TRACE_ID);
        });
    }

    @Test
    void itsJourneyIsOneTrace() throws Exception {
        var orderId = json.readTree(place("kettle").body()).at("/id").asText();

        await().until(() -> journey(orderId).at("/steps").size() == 5);

        var journey = journey(orderId);
        assertThat(journey.at("/orderId").asText()).isEqualTo(orderId);
        assertThat(journey.at("/status").asText()).isEqualTo("PLACED");
        assertThat(journey.at("/traceId").asText()).isEqualTo(TRACE_ID);
        assertThat(journey.at("/steps").findValuesAsText("block"))
                .containsExactly("service invocation", "service invocation", "jobs", "state", "pub/sub");
        assertThat(journey.at("/steps").findValuesAsText("traceId")).containsOnly(TRACE_ID);
        assertThat(journey.at("/steps").findValuesAsText("service")).containsOnly("order-service");
    }

    @Test
    void aFailureOfACalledServiceIsNotABadRequest() throws Exception {
        var refused = place("black-box");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.body()).contains("inventory-service does not answer").doesNotContain("Exception");
    }

    /**
     * The number of calls is that of docs/operations/resiliency.md, for all retries between the customer and the called
     * service.
     */
    @ParameterizedTest
    @CsvSource({
        "busy, inventory-service, 4",
        "black-box, inventory-service, 1",
        "odd-request, inventory-service, 1",
        "busy-price, pricing-service, 4"
    })
    void aCalledServiceThatFailsIsCalledAsOftenAsThePolicySays(String productId, String service, int times)
            throws Exception {
        var called = service + "/" + productId;
        var before = CalledServices.CALLS.getOrDefault(called, 0);

        assertThat(place(productId).statusCode()).isEqualTo(503);
        assertThat(CalledServices.CALLS.getOrDefault(called, 0) - before).isEqualTo(times);
    }

    @Test
    void aProductWithoutAPriceCannotBeOrdered() throws Exception {
        var refused = place("heirloom");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"lines\"", "no price for product heirloom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/a%2Fb",
                "/orders/a%00b",
                "/orders/..%2F..%2Fetc",
                "/orders/a||b",
                "/orders/a%7C%7Cb",
                "/orders/%",
                "/orders/a/journey/b",
                "/orders/no-such-order",
                "/orders/no-such-order/journey",
                "/orders/a%20b/journey",
                "/orders/../orders/..",
                "/orders/a;b=c/%5C"
            })
    void anInvalidOrderIdIsAClientError(String path) throws IOException {
        var answer = rawGet(path);

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").contains("application/problem+json");
        assertThat(answer).doesNotContain("Exception", "\tat ");
    }

    @Test
    void anIdOfTenThousandCharactersIsABadRequest() throws IOException {
        assertThat(rawGet("/orders/" + "a".repeat(10_000)))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "1 to 64");
    }

    @Test
    void aBodyInChunksIsLimitedToo() throws Exception {
        var chunks = BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(" ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8)));

        var refused = send(
                request("/orders").header("Content-Type", "application/json").POST(chunks));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dapr/subscribe", "/events/order-confirmed", "/job/announce-x", "/actors/a/b"})
    void callbacksAreForTheSidecarOnly(String path) throws Exception {
        assertThat(send(request(path).POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(401);
        assertThat(send(request(path).header("dapr-api-token", "guessed").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    /** The document does not contain the endpoints for sidecars, unless a setting adds them. */
    @Test
    void itDescribesTheApiForCustomers() throws Exception {
        var api = json.readTree(get("/v3/api-docs").body());

        assertThat(api.at("/paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/orders",
                        "/orders/{orderId}",
                        "/orders/{orderId}/journey",
                        "/carts",
                        "/carts/{cartId}",
                        "/carts/{cartId}/lines",
                        "/carts/{cartId}/availability");
        assertThat(api.at("/paths/~1orders/post/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsHealthyAndReady() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get("/ready").statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> place(String productId) throws Exception {
        return send(request("/orders")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01")
                .POST(BodyPublishers.ofString(ORDER.formatted(productId))));
    }

    private JsonNode journey(String orderId) throws Exception {
        return json.readTree(get("/orders/" + orderId + "/journey").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + LocalDapr.current().appPort() + path));
    }

    /** Sends the path unchanged, because HTTP clients would correct some of these paths. */
    private static String rawGet(String path) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), LocalDapr.current().appPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
