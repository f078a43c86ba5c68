package com.example.shop.bench;

import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A request of order-service to inventory-service through both sidecars, and the same request without sidecars. The
 * sidecars have the shipped components and configurations, with mutual TLS, access control and resiliency policies.
 */
@Command(name = "invocation", description = "Service invocation through both sidecars against a direct call.")
final class InvocationBench extends Benchmark {

    private static final String NAME = "invocation";
    private static final int CONNECTIONS = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Option(
            names = "--requests",
            defaultValue = "1600",
            description = "How many requests of each kind a round sends. The default is ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "How many requests are sent in a second. The default is ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How many rounds are measured. The default is ${DEFAULT-VALUE}.")
    private int rounds;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    List<Figure> measure() throws Exception {
        try (var app = SmallApp.start();
                var infrastructure = startInfrastructure();
                var callee = Sidecar.start(shipped("inventory-service", app.port()), infrastructure);
                var caller = Sidecar.start(shipped("order-service", Ports.free()), infrastructure)) {
            callee.awaitReady();
            caller.awaitApi();
            var invoked = request(caller.httpPort(), "/v1.0/invoke/inventory-service/method" + SmallApp.PATH)
                    .header("dapr-api-token", caller.apiToken())
                    .build();
            caller.running().await("able to call inventory-service", TIMEOUT, () -> send(invoked) == 200);
            var direct = request(app.port(), SmallApp.PATH).build();
            return figures(Comparison.measure(rounds, () -> load(invoked), () -> load(direct)));
        }
    }

    private List<Figure> figures(Comparison<Latencies> comparison) {
        var load = ", %d connections, %.0f per s".formatted(CONNECTIONS, rate);
        return List.of(
                comparison.figure(NAME, "p50" + load, Latencies::p50, "ms", "direct call", "at most 2.0; Dapr: 2.5"),
                comparison.figure(NAME, "p99" + load, Latencies::p99, "ms", "direct call", "at most 3.0; Dapr: 3.1"));
    }

    /** Sends the requests at a fixed rate. Each connection has one request at a time. */
    private Latencies load(HttpRequest request) throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var connections = new ArrayList<Callable<List<Double>>>();
            var begin = System.nanoTime();
            for (var i = 0; i < CONNECTIONS; i++) {
                var first = begin + (long) (i / rate * 1e9);
                connections.add(() -> sendAll(request, first));
            }
            var milliseconds = new ArrayList<Double>();
            for (var connection : threads.invokeAll(connections)) {
                milliseconds.addAll(connection.get());
            }
            return new Latencies(milliseconds);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> sendAll(HttpRequest request, long first) {
        var milliseconds = new ArrayList<Double>();
        for (var i = 0; i < requests / CONNECTIONS; i++) {
            awaitTime(first + (long) (i * CONNECTIONS / rate * 1e9));
            var begin = System.nanoTime();
            var status = send(request);
            milliseconds.add((System.nanoTime() - begin) / 1e6);
            if (status != 200) {
                throw new IllegalStateException("%s returned %d".formatted(request.uri(), status));
            }
        }
        return milliseconds;
    }

    private static void awaitTime(long nanoTime) {
        var left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(TIMEOUT);
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("%s did not respond".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
