package com.example.shop.order.invocation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Responds to {@code GET /products/{id}} as {@link CalledServices} describes it. */
class FakeInventoryService implements HttpHandler {

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        CalledServices.MOST_AT_ONCE.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            answer(exchange, exchange.getRequestURI().getPath().replaceFirst("/products/", ""));
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, String productId) throws IOException {
        var trace = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), "none");
        CalledServices.TRACES_OF_PRODUCTS.put(productId, trace);
        CalledServices.CALLS.merge("inventory-service/" + productId, 1, Integer::sum);
        switch (productId) {
            case "teapot" -> answer(exchange, 404, "{\"type\": \"urn:problem:unknown-product\"}");
            case "old-release" -> answer(exchange, 404, "{\"title\": \"Not Found\"}");
            case "odd-request" -> answer(exchange, 400, "{\"type\": \"urn:problem:odd\"}");
            case "busy" -> answer(exchange, 503, "{\"title\": \"Service Unavailable\"}");
            case "broken-off" -> answer(exchange, 200, "");
            case "black-box" -> answer(exchange, 500, "{\"title\": \"Internal Server Error\"}");
            default -> {
                pause(productId);
                answer(exchange, 200, """
                        {"id": "%1$s", "name": "A %1$s", "description": "", "stock": 7, "colour": "from a later version"}""".formatted(productId));
            }
        }
    }

    /** Waits. The latch is never released. */
    private void pause(String productId) {
        var millis = productId.equals("sleeper") ? 30_000 : productId.startsWith("slow-") ? 200 : 0;
        try {
            var unused = never.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
