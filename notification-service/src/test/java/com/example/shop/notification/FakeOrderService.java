package com.example.shop.notification;

import com.example.shop.local.LocalDapr;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fake order-service, which returns the same order for every id: a thousand kettles, confirmed. All tests of the JVM
 * share it.
 */
public final class FakeOrderService {

    private static final String ORDER = """
            {"id": "any", "status": "CONFIRMED", "customer": {"name": "Ada", "email": "ada@example.com"},
             "lines": [{"productId": "kettle", "productName": "Kettle", "quantity": 1000,
                        "unitPrice": {"amount": 19.99, "currency": "EUR"}}]}
            """;

    private static @Nullable FakeOrderService current;

    private final Map<String, String> traces = new ConcurrentHashMap<>();

    private FakeOrderService() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders/", this::answer);
        server.start();
        LocalDapr.current().startSidecar("order-service", server.getAddress().getPort(), "http");
    }

    /** Returns the fake service, and starts it at the first call. */
    public static synchronized FakeOrderService current() {
        if (current == null) {
            try {
                current = new FakeOrderService();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return current;
    }

    /** Returns the requested ids. */
    public Set<String> asked() {
        return traces.keySet();
    }

    /** Returns the {@code traceparent} of the request for an order. */
    public String traceOf(String orderId) {
        return traces.getOrDefault(orderId, "none");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var orderId = exchange.getRequestURI().getPath().replace("/orders/", "");
            traces.put(
                    orderId,
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), "none"));
            var body = ORDER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
