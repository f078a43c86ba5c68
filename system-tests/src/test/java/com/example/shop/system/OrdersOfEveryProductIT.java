package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.junit.Threads;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SupplierDelivery;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty orders of all products at once, while customers read the products: each stock is one actor for all of them. */
@SuiteTest
class OrdersOfEveryProductIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final int ORDERS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Suite suite;
    private final Map<String, Integer> before;

    OrdersOfEveryProductIT(Suite suite) {
        this.suite = suite;
        this.before = stock();
    }

    /** So that the orders leave the stock as it was, for the other tests. */
    @BeforeEach
    void restock() {
        before.keySet().forEach(this::deliver);
        await().atMost(TIMEOUT).until(() -> stock().equals(changed(ORDERS)));
    }

    @Test
    void areConfirmedAndNoRequestIsRefused() {
        var reads = new ArrayList<Integer>();
        var placed = IntStream.range(0, ORDERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::place, Threads.ONE_FOR_EACH_TASK))
                .toList();
        while (!placed.stream().allMatch(CompletableFuture::isDone)) {
            reads.add(send(request("/products").GET()).statusCode());
        }

        var answers = placed.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(reads).containsOnly(200);
        assertThat(answers).allSatisfy(answer -> assertThat(ended(answer)).isEqualTo("CONFIRMED"));
        assertThat(stock()).isEqualTo(before);
    }

    private HttpResponse<String> place() {
        var lines = before.keySet().stream()
                .map("{\"productId\": \"%s\", \"quantity\": 1}"::formatted)
                .collect(Collectors.joining(","));
        return send(HttpRequest.newBuilder(URI.create(suite.app("order-service").url() + "/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"customer": {"name": "Ada", "email": "ada@example.com"}, "lines": [%s], "paymentToken": "tok_visa"}
                        """.formatted(lines))));
    }

    private String ended(HttpResponse<String> answer) {
        var orderId = read(answer).path("id").asText();
        return new OrderClient(suite.app("order-service").url())
                .follow(orderId, TIMEOUT)
                .path("status")
                .asText();
    }

    /** By the queue of the supplier, through the binding of inventory-service. */
    private void deliver(String product) {
        var sidecar = suite.app("inventory-service").sidecar();
        var answer = send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sidecar.httpPort() + SupplierDelivery.PATH))
                        .header("dapr-api-token", sidecar.apiToken())
                        .POST(BodyPublishers.ofString(SupplierDelivery.of(product, ORDERS))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private Map<String, Integer> stock() {
        var products = read(send(request("/products").GET()));
        return IntStream.range(0, products.size())
                .mapToObj(products::get)
                .collect(Collectors.toMap(
                        product -> product.path("id").asText(),
                        product -> product.path("stock").asInt(),
                        Integer::sum,
                        TreeMap::new));
    }

    private Map<String, Integer> changed(int pieces) {
        var after = new TreeMap<>(before);
        after.replaceAll((product, stock) -> stock + pieces);
        return after;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(suite.app("inventory-service").url() + path));
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
