package com.example.shop.workflow;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.sidecar.Sidecar;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays inventory-service behind a real sidecar of its own, one for all tests of the JVM.
 *
 * <p>It has plenty of everything, except of products whose id begins with {@code scarce}: one is left of each. It fails
 * the first time that an order reserves a product whose id begins with {@code flaky}. It does not know products whose
 * id begins with {@code unknown}, loses reservations of those whose id begins with {@code lost}, and never gets around to
 * confirming those that begin with {@code stuck}. To {@code odd} it answers a 404 that says nothing.
 */
public final class FakeInventoryService {

    private static final Pattern RESERVATION =
            Pattern.compile("/products/(?<product>[^/]+)/reservations/(?<order>[^/]+)(?<confirmation>/confirmation)?");
    private static @Nullable FakeInventoryService current;

    private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final Sidecar sidecar;

    private FakeInventoryService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(FakeInventoryService::daemon));
        server.createContext("/", this::answer);
        server.start();
        sidecar = LocalDapr.current()
                .startSidecar("inventory-service", server.getAddress().getPort(), "http");
    }

    /** Starts it with the first test that wants it. */
    public static synchronized FakeInventoryService current() {
        if (current == null) {
            current = start();
        }
        return current;
    }

    /** What was asked for an order, for example {@code PUT kettle {"quantity":2}}. */
    public List<String> calls(String orderId) {
        return calls.getOrDefault(orderId, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = RESERVATION.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!sidecar.appToken().equals(exchange.getRequestHeaders().getFirst("dapr-api-token"))) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                answer(exchange, path.group("product"), path.group("order"), path.group("confirmation") != null);
            }
        }
    }

    private void answer(HttpExchange exchange, String product, String order, boolean confirmation) throws IOException {
        var method = exchange.getRequestMethod();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.computeIfAbsent(order, id -> new CopyOnWriteArrayList<>())
                .add((method + (confirmation ? " confirmation of " : " ") + product + " " + body).strip());
        if (product.startsWith("odd")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (product.startsWith("unknown")) {
            sendProblem(exchange, 404, "unknown-product");
        } else if (confirmation && product.startsWith("lost")) {
            sendProblem(exchange, 404, "no-such-reservation");
        } else if (confirmation && method.equals("POST") && product.startsWith("stuck")) {
            exchange.sendResponseHeaders(500, -1);
        } else if (method.equals("PUT") && product.startsWith("flaky") && failed.add(order + product)) {
            exchange.sendResponseHeaders(500, -1);
        } else if (method.equals("PUT") && product.startsWith("scarce")) {
            sendProblem(exchange, 409, "out-of-stock");
        } else if (method.equals("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(exchange, 200, "application/json", """
                    {"productId": "%s", "orderId": "%s", "quantity": 1, "status": "HELD"}
                    """.formatted(product, order));
        }
    }

    private static void sendProblem(HttpExchange exchange, int status, String type) throws IOException {
        send(exchange, status, "application/problem+json", """
                {"type": "urn:problem:%s", "status": %d, "detail": "no", "available": 1}
                """.formatted(type, status));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "played-inventory");
        thread.setDaemon(true);
        return thread;
    }

    private static FakeInventoryService start() {
        try {
            return new FakeInventoryService();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
