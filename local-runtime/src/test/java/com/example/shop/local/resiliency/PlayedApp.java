package com.example.shop.local.resiliency;

import com.example.shop.local.process.Ports;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An app that answers as it is told, and remembers what it is called with. What it is not told about it answers with 200. */
final class PlayedApp implements AutoCloseable {

    /** Does not answer before the app is closed. */
    static final int HANGS = 0;

    private final HttpServer server;
    private final Map<String, List<String>> requests = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> programme = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private PlayedApp(HttpServer server) {
        this.server = server;
    }

    static PlayedApp start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
            var app = new PlayedApp(server);
            server.createContext("/", app::handle);
            server.setExecutor(Executors.newCachedThreadPool(PlayedApp::daemon));
            server.start();
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers calls of a path with these statuses, one after the other, and the last of them for ever. */
    PlayedApp answering(String path, Integer... statuses) {
        programme.put(path, new ArrayDeque<>(List.of(statuses)));
        return this;
    }

    /** The body of answers to a path, JSON. */
    PlayedApp saying(String path, String body) {
        bodies.put(path, body);
        return this;
    }

    int calls(String path) {
        return requests(path).size();
    }

    /** The bodies of the calls of a path, in the order in which they came. */
    List<String> requests(String path) {
        return requests.getOrDefault(path, List.of());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.computeIfAbsent(path, unknown -> new CopyOnWriteArrayList<>())
                    .add(request);
            var status = next(path);
            if (status == HANGS) {
                closed.await();
            } else {
                var body = bodies.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int next(String path) {
        var statuses = programme.getOrDefault(path, new ArrayDeque<>(List.of(200)));
        synchronized (statuses) {
            return statuses.size() > 1 ? statuses.remove() : statuses.element();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "played-app");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
