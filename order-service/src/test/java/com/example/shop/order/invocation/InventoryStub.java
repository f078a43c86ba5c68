package com.example.shop.order.invocation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers {@code GET /products/{id}} as {@link Neighbours} describes it. */
class InventoryStub implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var productId = exchange.getRequestURI().getPath().replaceFirst("/products/", "");
        var trace = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), "none");
        Neighbours.TRACES_OF_PRODUCTS.put(productId, trace);
        switch (productId) {
            case "teapot" -> answer(exchange, 404, "{\"title\": \"Not Found\"}");
            case "black-box" -> answer(exchange, 500, "{\"title\": \"Internal Server Error\"}");
            default -> answer(exchange, 200, """
                    {"id": "%1$s", "name": "A %1$s", "description": "", "stock": 7, "colour": "from a later version"}""".formatted(productId));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
