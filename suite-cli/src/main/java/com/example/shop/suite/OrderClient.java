package com.example.shop.suite;

import com.example.shop.local.process.Pause;
import com.example.shop.local.process.UserFacingException;
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
import java.util.Comparator;
import java.util.UUID;

/** Places orders as a customer would, over HTTP, and follows them to their end. */
public final class OrderClient {

    private static final Duration POLL = Duration.ofMillis(200);

    /** After the last step that is known, because services publish their steps with a short delay. */
    private static final Duration COMPLETE_AFTER = Duration.ofSeconds(1);

    /** HTTP/1.1, without the offer of an upgrade to 2: the proxy of a Kubernetes API server takes that at its word. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final JsonMapper json = new JsonMapper();
    private final String orderService;

    /** @param orderService its base URL */
    public OrderClient(String orderService) {
        this.orderService = orderService;
    }

    /**
     * Places an order.
     *
     * @param order the JSON of the request
     * @return the order as the service answered it
     * @throws UserFacingException with the problem detail if the order is refused
     */
    public JsonNode place(String order) {
        return place(order, UUID.randomUUID().toString());
    }

    /**
     * Places an order once, however often it is called with the same key.
     *
     * @throws UserFacingException with the problem detail if the order is refused
     */
    public JsonNode place(String order, String idempotencyKey) {
        var request = HttpRequest.newBuilder(URI.create(orderService + "/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(order))
                .build();
        var response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new UserFacingException(
                    "The order was refused with %d: %s".formatted(response.statusCode(), response.body()));
        }
        return read(response.body());
    }

    /**
     * Waits until the order is confirmed or rejected, its customer is notified, which is what the bindings block does, and
     * the last step is a second old, so that no other step is on its way.
     *
     * @return the journey, as far as it got within the time
     */
    public JsonNode follow(String orderId, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var journey = journey(orderId);
        while (!isFinished(journey) && System.nanoTime() < deadline) {
            Pause.of(POLL);
            journey = journey(orderId);
        }
        return journey;
    }

    /** Whether the journey has come to its end. */
    public static boolean isTerminal(JsonNode journey) {
        return isTerminal(journey.path("status").asText());
    }

    /** Whether an order with this status has come to its end. */
    public static boolean isTerminal(String status) {
        return status.equals("CONFIRMED") || status.equals("REJECTED");
    }

    private static boolean isFinished(JsonNode journey) {
        return isTerminal(journey)
                && journey.path("steps").findValuesAsText("block").contains("bindings")
                && lastStep(journey).plus(COMPLETE_AFTER).isBefore(Instant.now());
    }

    private static Instant lastStep(JsonNode journey) {
        return journey.path("steps").findValuesAsText("at").stream()
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** Returns the order as it is stored now, with the reason if it was rejected. */
    public JsonNode order(String orderId) {
        return get("/orders/" + orderId);
    }

    /** Returns what each service has done for an order so far. */
    public JsonNode journey(String orderId) {
        return get("/orders/" + orderId + "/journey");
    }

    private JsonNode get(String path) {
        var response = send(HttpRequest.newBuilder(URI.create(orderService + path))
                .timeout(Duration.ofSeconds(30))
                .build());
        if (response.statusCode() != 200) {
            throw new UserFacingException(
                    "GET %s was answered with %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return read(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UserFacingException("order-service does not answer at %s: %s".formatted(orderService, e), e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UserFacingException("order-service answered something that is not JSON: " + body, e);
        }
    }
}
