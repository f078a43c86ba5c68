package com.example.shop.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.local.LocalDapr;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses a socket, because no HTTP client sends such paths, and because Tomcat reads them before the controllers. */
@InventoryServiceTest
class ProductsIT {

    private final LocalDapr dapr = LocalDapr.current();

    @Test
    void theCatalogueIsLoadedBeforeTheServiceIsReady() throws IOException {
        assertThat(send("GET", "/ready", "")).startsWith("HTTP/1.1 200");
        assertThat(send("GET", "/products", ""))
                .startsWith("HTTP/1.1 200")
                .contains("espresso-machine", "\"id\":\"limited-cup\"", "\"stock\":3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/..",
                "/products/../products/..%2Fcup",
                "/products/cup%2Fcup",
                "/products/cup/cup",
                "/products/%2e%2e",
                "/products/cup%00",
                "/products/%00",
                "/products/cup%5C",
                "/products/%ff%fe",
                "/products/%",
                "/products/Cup"
            })
    void anInvalidIdIsAClientError(String path) throws IOException {
        assertThat(send("GET", path, "")).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*");
    }

    @Test
    void aVeryLongIdIsABadRequest() throws IOException {
        assertThat(send("GET", "/products/" + "a".repeat(10_000), ""))
                .startsWith("HTTP/1.1 400")
                .contains("productId");
    }

    @Test
    void reservationsAreForTheSidecarOnly() throws IOException {
        var path = "/products/kettle/reservations/order-1";
        var token = "dapr-api-token: " + dapr.appToken() + "\r\n";

        assertThat(send("DELETE", path, "")).startsWith("HTTP/1.1 401");
        assertThat(send("DELETE", path + "/confirmation", "")).startsWith("HTTP/1.1 401");
        assertThat(send("DELETE", path, "dapr-api-token: guessed\r\n")).startsWith("HTTP/1.1 401");
        assertThat(send("DELETE", path, token)).startsWith("HTTP/1.1 204");
    }

    private String send(String method, String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), dapr.appPort())) {
            var request =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n".formatted(method, path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return new BufferedReader(answer).lines().collect(Collectors.joining("\n"));
        }
    }
}
