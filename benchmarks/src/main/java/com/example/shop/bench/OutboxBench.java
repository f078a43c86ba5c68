package com.example.shop.bench;

import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import com.example.shop.suite.cli.Checkout;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Storing a record and announcing it, by the calls that order-service makes (a job, a transaction, an event) and by Dapr's
 * own outbox: one sidecar, the shipped components but for the scopes of topics, and a state store more that has the outbox.
 */
@Command(name = "outbox", description = "An announcement by a job, as order-service does it, against Dapr's outbox.")
final class OutboxBench extends Benchmark {

    private static final String OURS = "bench-orders";
    private static final String DAPRS = "bench-outbox";
    private static final Pattern ID = Pattern.compile("(warm-)?(ours|daprs)-\\d+");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String OUTBOX_STORE = """
            apiVersion: dapr.io/v1alpha1
            kind: Component
            metadata:
              name: outboxstore
            spec:
              type: state.sqlite
              version: v1
              metadata:
                - name: connectionString
                  value: "file:data/outbox.db?_pragma=synchronous(NORMAL)"
                - name: outboxPublishPubsub
                  value: pubsub
                - name: outboxPublishTopic
                  value: %s
            """.formatted(DAPRS);

    private static final String SUBSCRIPTIONS = """
            [{"pubsubname": "pubsub", "topic": "%1$s", "route": "/%1$s"},
             {"pubsubname": "pubsub", "topic": "%2$s", "route": "/%2$s"}]""".formatted(OURS, DAPRS);

    @Option(names = "--events", defaultValue = "200", description = "Of each kind, ${DEFAULT-VALUE} by default.")
    private int events;

    @Option(names = "--threads", defaultValue = "8", description = "That store at once, ${DEFAULT-VALUE} by default.")
    private int threads;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> receivedAt = new ConcurrentHashMap<>();

    /** Milliseconds from the first call until the event was received, in the middle of all, and events in a second. */
    private record Result(double median, double perSecond) {}

    @FunctionalInterface
    private interface Way {
        void announce(Sidecar sidecar, String id);
    }

    @Override
    List<Figure> measure() throws Exception {
        var app = subscriber();
        try (var infrastructure = startInfrastructure();
                var sidecar = Sidecar.start(settings(app.getAddress().getPort(), infrastructure), infrastructure)) {
            sidecar.awaitReady();
            measure(sidecar, "warm-ours-", this::byJob);
            measure(sidecar, "warm-daprs-", this::byOutbox);
            return figures(measure(sidecar, "ours-", this::byJob), measure(sidecar, "daprs-", this::byOutbox));
        } finally {
            app.stop(0);
        }
    }

    /** The calls of {@code OrderAnnouncer}: remind, store with the pending event, publish, forget, remind no more. */
    private void byJob(Sidecar sidecar, String id) {
        var job = "/v1.0-alpha1/jobs/announce-" + id;
        call(sidecar, "POST", job, "{\"schedule\": \"@every 10s\", \"repeats\": 360, \"dueTime\": \"10s\"}");
        call(sidecar, "POST", "/v1.0/state/statestore/transaction", """
                {"operations": [
                  {"operation": "upsert", "request": {"key": "order-%1$s", "value": {"id": "%1$s"}}},
                  {"operation": "upsert", "request": {"key": "pending-%1$s", "value": {"id": "%1$s"}}}]}""".formatted(id));
        call(sidecar, "POST", "/v1.0/publish/pubsub/" + OURS, "{\"id\": \"%s\"}".formatted(id));
        call(sidecar, "DELETE", "/v1.0/state/statestore/pending-" + id, null);
        call(sidecar, "DELETE", job, null);
    }

    private void byOutbox(Sidecar sidecar, String id) {
        call(sidecar, "POST", "/v1.0/state/outboxstore/transaction", """
                {"operations": [{"operation": "upsert", "request": {"key": "order-%1$s", "value": {"id": "%1$s"}}}]}""".formatted(id));
    }

    private Result measure(Sidecar sidecar, String prefix, Way way) throws InterruptedException, ExecutionException {
        var startedAt = new ConcurrentHashMap<String, Long>();
        var begin = System.nanoTime();
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var calls = new ArrayList<Callable<Void>>();
            for (var i = 0; i < events; i++) {
                var id = prefix + i;
                calls.add(() -> {
                    startedAt.put(id, System.nanoTime());
                    way.announce(sidecar, id);
                    return null;
                });
            }
            for (var call : executor.invokeAll(calls)) {
                call.get();
            }
        } finally {
            executor.shutdown();
        }
        sidecar.program().await("done", TIMEOUT, () -> receivedAt.keySet().containsAll(startedAt.keySet()));
        var latencies = startedAt.entrySet().stream()
                .map(started -> receivedAt.getOrDefault(started.getKey(), 0L) - started.getValue())
                .sorted()
                .toList();
        var end = startedAt.keySet().stream()
                .mapToLong(id -> receivedAt.getOrDefault(id, 0L))
                .max()
                .orElseThrow();
        return new Result(latencies.get(latencies.size() / 2) / 1e6, events / ((end - begin) / 1e9));
    }

    private List<Figure> figures(Result ours, Result daprs) {
        var load = ", %d events by %d threads".formatted(events, threads);
        return List.of(
                new Figure(
                        "outbox",
                        "stored until received, p50" + load,
                        ours.median(),
                        "ms",
                        "Dapr's outbox",
                        daprs.median(),
                        ""),
                new Figure(
                        "outbox",
                        "announcements" + load,
                        ours.perSecond(),
                        "per s",
                        "Dapr's outbox",
                        daprs.perSecond(),
                        ""));
    }

    private static SidecarSettings settings(int appPort, Infrastructure infrastructure) throws IOException {
        var bench = infrastructure.workspace().state();
        var project = Checkout.find().directory();
        var components = OpenTopics.copy(project.resolve("components"), bench.resolve("components"));
        Files.writeString(components.resolve("outboxstore.yaml"), OUTBOX_STORE);
        return SidecarSettings.onFreePorts(
                "order-service",
                SidecarSettings.NAMESPACE,
                appPort,
                "http",
                List.of(components),
                project.resolve("components/configuration-order-service.yaml"));
    }

    /** Subscribes to both topics. */
    private HttpServer subscriber() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        Consumer<byte[]> receive = this::receive;
        server.createContext("/", exchange -> answer(exchange, "{}", body -> {}));
        server.createContext("/dapr/subscribe", exchange -> answer(exchange, SUBSCRIPTIONS, body -> {}));
        server.createContext("/" + OURS, exchange -> answer(exchange, "{}", receive));
        server.createContext("/" + DAPRS, exchange -> answer(exchange, "{}", receive));
        server.setExecutor(Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    /** By the id wherever it stands: the outbox writes a record as text of its own kind. */
    private void receive(byte[] event) {
        var id = ID.matcher(new String(event, StandardCharsets.UTF_8));
        if (id.find()) {
            receivedAt.putIfAbsent(id.group(), System.nanoTime());
        }
    }

    private static void answer(HttpExchange exchange, String body, Consumer<byte[]> handler) throws IOException {
        try (exchange) {
            handler.accept(exchange.getRequestBody().readAllBytes());
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void call(Sidecar sidecar, String method, String path, @Nullable String json) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sidecar.httpPort() + path))
                .header("dapr-api-token", sidecar.apiToken())
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            var response = http.sendAsync(request, BodyHandlers.ofString()).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        path + " was answered with " + response.statusCode() + ": " + response.body());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
