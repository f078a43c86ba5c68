package com.example.shop.bench;

import com.example.shop.local.process.Ports;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An app that does almost nothing: it has one product, and answers everything else with 404. */
final class SmallApp implements AutoCloseable {

    static final String PATH = "/products/filter-papers";

    private static final byte[] PRODUCT =
            "{\"id\": \"filter-papers\", \"name\": \"Filter papers\", \"stock\": 100}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private SmallApp(HttpServer server) {
        this.server = server;
        server.createContext(PATH, SmallApp::answer);
        server.setExecutor(threads);
        server.start();
    }

    static SmallApp start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
        return new SmallApp(HttpServer.create(address, 0));
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, PRODUCT.length);
            exchange.getResponseBody().write(PRODUCT);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
