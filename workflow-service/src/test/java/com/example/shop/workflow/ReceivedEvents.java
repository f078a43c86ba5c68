package com.example.shop.workflow;

import com.example.shop.local.LocalDapr;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Plays order-service as a subscriber of the topics of orders and journeys, one for all tests of the JVM. */
public final class ReceivedEvents {

    private static final String SUBSCRIPTIONS = """
            [{"pubsubname": "pubsub", "topic": "orders", "route": "/events"},
             {"pubsubname": "pubsub", "topic": "journey", "route": "/events"}]
            """;
    private static @Nullable ReceivedEvents current;

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    private ReceivedEvents() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dapr/subscribe", exchange -> send(exchange, SUBSCRIPTIONS));
        server.createContext("/events", this::hear);
        server.start();
        LocalDapr.current().startSidecar("order-service", server.getAddress().getPort(), "http");
    }

    /** Starts it with the first test that wants it. */
    public static synchronized ReceivedEvents current() {
        if (current == null) {
            current = start();
        }
        return current;
    }

    /** The CloudEvents of a type about an order. */
    public List<JsonNode> about(String orderId, String type) {
        return events.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .filter(event -> event.path("data").path("orderId").asText().equals(orderId))
                .toList();
    }

    /** The steps of an order's journey. */
    public List<JsonNode> journey(String orderId) {
        return events.stream()
                .filter(event -> event.path("topic").asText().equals("journey"))
                .flatMap(event -> StreamSupport.stream(event.path("data").spliterator(), false))
                .filter(step -> step.path("orderId").asText().equals(orderId))
                .toList();
    }

    private void hear(HttpExchange exchange) throws IOException {
        events.add(json.readTree(exchange.getRequestBody().readAllBytes()));
        send(exchange, "{\"status\": \"SUCCESS\"}");
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static ReceivedEvents start() {
        try {
            return new ReceivedEvents();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
