package com.example.shop.system;

import com.example.shop.local.process.Pause;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Customers who order steadily until they are closed. One who is refused, or not answered, tries again with the same
 * idempotency key until the order is accepted.
 */
final class Customers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int AT_ONCE = 3;
    private static final Set<Integer> TRY_AGAIN = Set.of(503, 504);

    private final URI orders;
    private final String productId;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    Customers(String orderService, String productId) {
        this(orderService, productId, PAUSE);
    }

    /** @param pause of each between two orders */
    Customers(String orderService, String productId, Duration pause) {
        this.orders = URI.create(orderService + "/orders");
        this.productId = productId;
        for (var i = 0; i < AT_ONCE; i++) {
            var unused = threads.scheduleWithFixedDelay(
                    () -> order(UUID.randomUUID() + "@example.com"), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Order ids by the customers' addresses. */
    Map<String, String> accepted() {
        return Map.copyOf(accepted);
    }

    /** What was said or happened to those who tried again. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** What nobody can make sense of. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Lets everybody who is at it come to an order. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                failures.add("A customer still tries");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void order(String email) {
        var request = HttpRequest.newBuilder(orders)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", email)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString("""
                        {"customer": {"name": "Ada", "email": "%s"}, "paymentToken": "tok_visa",
                         "lines": [{"productId": "%s", "quantity": 1}]}""".formatted(email, productId)))
                .build();
        try {
            while (!send(email, request)) {
                Pause.of(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is settled. */
    private boolean send(String email, HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (TRY_AGAIN.contains(answer.statusCode())) {
                refusals.add(answer.body());
                return false;
            }
            if (answer.statusCode() / 100 == 2) {
                accepted.put(email, json.readTree(answer.body()).path("id").asText());
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
            }
            return true;
        } catch (IOException e) {
            refusals.add(e.toString());
            return false;
        }
    }
}
