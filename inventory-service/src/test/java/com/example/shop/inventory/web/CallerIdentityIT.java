package com.example.shop.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.Project;
import com.example.shop.local.process.Ports;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which callers the sidecar accepts. It identifies a caller by the certificate of the caller's sidecar. */
@InventoryServiceTest
class CallerIdentityIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalDapr dapr = LocalDapr.current();

    @Test
    void anAppOfTheSameNameInAnotherNamespaceIsAnotherCaller() throws Exception {
        var known = dapr.startCaller("order-service");
        assertThat(products(known).statusCode()).isEqualTo(200);

        try (var caller = startCallerInAnotherNamespace()) {
            assertThat(products(caller)).returns(403, HttpResponse::statusCode).satisfies(it -> assertThat(it.body())
                    .contains("spiffe://public/ns/elsewhere/order-service"));
        }
    }

    private Sidecar startCallerInAnotherNamespace() {
        var configuration = Project.find().directory().resolve("components/configuration-order-service.yaml");
        var settings = SidecarSettings.onFreePorts(
                "order-service", "elsewhere", Ports.free(), "http", List.of(), configuration);
        return Sidecar.start(settings, dapr.infrastructure()).awaitApi();
    }

    private static HttpResponse<String> products(Sidecar caller) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + caller.httpPort() + "/products/kettle"))
                .header("dapr-api-token", caller.apiToken())
                .header("dapr-app-id", "inventory-service.default")
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
