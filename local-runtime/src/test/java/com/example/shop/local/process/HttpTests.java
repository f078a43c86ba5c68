package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTests {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/well", exchange -> exchange.sendResponseHeaders(204, -1));
        server.createContext("/ready", exchange -> {
            var missing = "{\"missing\":[\"placement of actors\"]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, missing.length);
            exchange.getResponseBody().write(missing);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void onlyASuccessIsOk() {
        assertThat(Http.isOk(port(), "/well")).isTrue();
        assertThat(Http.isOk(port(), "/ready")).isFalse();
    }

    @Test
    void whatIsNotReadyMaySayWhatIsMissing() {
        assertThat(Http.answer(port(), "/ready")).isEqualTo("503 {\"missing\":[\"placement of actors\"]}");
    }

    @Test
    void aServerThatIsAwayIsNotOk() {
        var port = port();
        server.stop(0);

        assertThat(Http.isOk(port, "/well")).isFalse();
        assertThat(Http.answer(port, "/well")).isEqualTo("no answer");
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
