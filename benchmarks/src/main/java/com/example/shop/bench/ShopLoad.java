package com.example.shop.bench;

import com.example.shop.local.process.Pause;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** Places orders with one line, as customers do, and waits for their end. */
final class ShopLoad {

    private static final String PRODUCT = "filter-papers";
    private static final String ORDER = """
            {"customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
             "lines": [{"productId": "%s", "quantity": 1}], "paymentToken": "tok_visa"}""".formatted(PRODUCT);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int RETRIES = 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger placedSoFar = new AtomicInteger();
    private final Suite suite;

    ShopLoad(Suite suite) {
        this.suite = suite;
    }

    /** An order, the time of its request, and how long the request took, in milliseconds. */
    record Placed(String orderId, Instant at, double milliseconds) {}

    /** What one load has measured: milliseconds of each request, and of each order until it was confirmed. */
    record Result(double ordersPerSecond, List<Double> requests, List<Double> confirmations) {

        static Result of(double ordersPerSecond, List<Placed> placed, List<Double> confirmations) {
            return new Result(
                    ordersPerSecond, placed.stream().map(Placed::milliseconds).toList(), confirmations);
        }
    }

    /** Adds pieces to the stock by a message of a supplier, so that every order can be confirmed. */
    void restock(int pieces) {
        var before = stock();
        var sidecar = suite.app("inventory-service").sidecar();
        var message = """
                {"operation": "create", "data":
                  {"deliveryId": "%s", "productId": "%s", "quantity": %d}}""".formatted(UUID.randomUUID(), PRODUCT, pieces);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/v1.0/bindings/queue-input".formatted(sidecar.httpPort())))
                .header("dapr-api-token", sidecar.apiToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message))
                .build();
        send(request);
        suite.app("inventory-service").program().await("done", TIMEOUT, () -> stock() >= before + pieces);
    }

    /**
     * Places orders as fast as these clients can, each after the response to its last one, and waits until all have ended
     * and all mails are sent.
     */
    Result closedLoop(int orders, int clients) throws InterruptedException {
        var begin = System.nanoTime();
        var placed = place(orders, Executors.newScheduledThreadPool(clients), 0);
        placed.forEach(order -> awaitConfirmed(order.orderId()));
        var seconds = (System.nanoTime() - begin) / 1e9;
        awaitMails();
        return Result.of(orders / seconds, placed, List.of());
    }

    /** Places orders at a fixed rate, also if earlier ones have not ended yet. */
    Result openLoop(int orders, double perSecond) throws InterruptedException {
        var placed = place(orders, Executors.newScheduledThreadPool(64), (long) (1e9 / perSecond));
        placed.forEach(order -> awaitConfirmed(order.orderId()));
        awaitMails();
        return Result.of(
                perSecond, placed, placed.stream().map(this::confirmedAfter).toList());
    }

    /** @param interval between two orders, in nanoseconds */
    private List<Placed> place(int orders, ScheduledExecutorService executor, long interval)
            throws InterruptedException {
        try {
            var calls = new ArrayList<Future<Placed>>();
            for (var i = 0; i < orders; i++) {
                calls.add(executor.schedule(() -> place(), i * interval, TimeUnit.NANOSECONDS));
            }
            var placed = new ArrayList<Placed>();
            for (var call : calls) {
                placed.add(result(call));
            }
            return placed;
        } finally {
            executor.shutdownNow();
        }
    }

    /** An order whose mail is not sent yet would still need CPU time in the next measurement. */
    private void awaitMails() {
        if (!suite.mails().waitForIncomingEmail(TIMEOUT.toMillis(), placedSoFar.get())) {
            throw new IllegalStateException("Not all mails are sent within " + TIMEOUT);
        }
    }

    /** From the steps of the journey, because a client that asked again and again would itself be a load. */
    private double confirmedAfter(Placed order) {
        var journey = get(orders() + "/" + order.orderId() + "/journey");
        return StreamSupport.stream(journey.path("steps").spliterator(), false)
                .filter(step -> step.path("description").asText().contains("OrderConfirmed"))
                .map(step -> Instant.parse(step.path("at").asText()))
                .findFirst()
                .map(at -> Duration.between(order.at(), at).toNanos() / 1e6)
                .orElseThrow(() -> new IllegalStateException("No confirmation is in the journey " + journey));
    }

    /** Repeats a request that was refused with 503, as a customer would, with the same key. */
    private Placed place() {
        var request = HttpRequest.newBuilder(URI.create(orders()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofString(ORDER))
                .build();
        var at = Instant.now();
        var begin = System.nanoTime();
        var response = call(request);
        for (var retry = 0; response.statusCode() == 503 && retry < RETRIES; retry++) {
            refusals.incrementAndGet();
            Pause.of(Duration.ofSeconds(1));
            response = call(request);
        }
        var order = read(request, response);
        placedSoFar.incrementAndGet();
        return new Placed(order.path("id").asText(), at, (System.nanoTime() - begin) / 1e6);
    }

    /** How many requests were refused with 503 so far. */
    int refusals() {
        return refusals.get();
    }

    private void awaitConfirmed(String orderId) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var status = status(orderId);
        while (Objects.equals(status, "PLACED")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Order %s has not ended within %s".formatted(orderId, TIMEOUT));
            }
            Pause.of(POLL);
            status = status(orderId);
        }
        if (!Objects.equals(status, "CONFIRMED")) {
            throw new IllegalStateException("Order %s is %s".formatted(orderId, status));
        }
    }

    private String status(String orderId) {
        return get(orders() + "/" + orderId).path("status").asText();
    }

    private int stock() {
        return get(suite.app("inventory-service").url() + "/products/" + PRODUCT)
                .path("stock")
                .asInt();
    }

    private String orders() {
        return suite.app("order-service").url() + "/orders";
    }

    private JsonNode get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).timeout(TIMEOUT).build());
    }

    private JsonNode send(HttpRequest request) {
        return read(request, call(request));
    }

    private HttpResponse<String> call(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("%s did not respond".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s returned %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        try {
            return json.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s returned no JSON: %s".formatted(request.uri(), response.body()), e);
        }
    }

    private static <T> T result(Future<T> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
