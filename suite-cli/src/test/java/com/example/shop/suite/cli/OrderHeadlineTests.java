package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderHeadlineTests {

    @TempDir
    private Path folder;

    @Test
    void namesTheReasonOfARejectionAndTheCommandThatAddsPieces() throws IOException {
        assertThat(headline(Optional.empty(), """
                {"id": "1", "status": "REJECTED",
                 "rejection": {"reason": "OUT_OF_STOCK", "detail": "Only 3 of limited-cup are left"}}""")).isEqualToNormalizingNewlines("""
                        Order 1: REJECTED: OUT_OF_STOCK, Only 3 of limited-cup are left
                        Add pieces: ./suite restock PRODUCT""");
        assertThat(headline(Optional.empty(), """
                {"id": "1", "status": "REJECTED", "rejection": {"reason": "PAYMENT_DECLINED", "detail": "card declined"}}""")).isEqualTo("Order 1: REJECTED: PAYMENT_DECLINED, card declined");
    }

    @Test
    void namesTheCommandThatApprovesAnOrderWhichWaits() throws IOException {
        var order = """
                {"id": "1", "status": "PLACED", "total": {"amount": 6490.00, "currency": "EUR"}}""";

        assertThat(headline(workflowIn("waiting for an approval"), order)).isEqualToNormalizingNewlines("""
                        Order 1: PLACED: waits for an approval, because its total is 6490.0 EUR
                        Approve it: ./suite approve 1""");
        assertThat(headline(workflowIn("charging the payment"), order)).isEqualTo("Order 1: PLACED");
    }

    @Test
    void aConfirmedOrderNeedsNoReason() throws IOException {
        assertThat(headline(Optional.empty(), "{\"id\": \"1\", \"status\": \"CONFIRMED\"}"))
                .isEqualTo("Order 1: CONFIRMED");
    }

    private static String headline(Optional<SuiteState> local, String order) throws IOException {
        return new OrderHeadline(local).of(new JsonMapper().readTree(order));
    }

    /** A sidecar that answers as the one of workflow-service. */
    private Optional<SuiteState> workflowIn(String step) throws IOException {
        var token = Files.writeString(folder.resolve("token"), "secret");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1.0/invoke/workflow-service/method/workflows/1", exchange -> {
            var known = "secret".equals(exchange.getRequestHeaders().getFirst("dapr-api-token"));
            var body = "{\"step\": \"%s\"}".formatted(step).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var port = server.getAddress().getPort();
        var app = new AppState("workflow-service", "", 0, "http", 0, port, 0, 0, 0L, 0, token, token, folder, folder);
        return Optional.of(new SuiteState(0, Instant.EPOCH, true, folder, null, null, null, List.of(app)));
    }
}
