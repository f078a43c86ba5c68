package com.example.shop.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.junit.DaprTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@DaprTest(value = "order-service", awaitApp = false)
class LocalDaprIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalDapr dapr = LocalDapr.current();

    @Test
    void aSidecarHasTheShippedComponents() throws Exception {
        var saved = send(request("/v1.0/state/statestore")
                .header("dapr-api-token", dapr.sidecar().apiToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[{\"key\":\"order-1\",\"value\":\"stored\"}]")));
        var read = send(request("/v1.0/state/statestore/order-1")
                .header("dapr-api-token", dapr.sidecar().apiToken()));

        assertThat(saved.statusCode()).isEqualTo(204);
        assertThat(read.body()).isEqualTo("\"stored\"");
    }

    @Test
    void aSidecarRefusesCallersWithoutItsToken() throws Exception {
        assertThat(send(request("/v1.0/state/statestore/order-1")).statusCode()).isEqualTo(401);
    }

    @Test
    void aSidecarDoesNotSeeComponentsOutsideItsScope() throws Exception {
        var metadata = send(request("/v1.0/metadata")
                .header("dapr-api-token", dapr.sidecar().apiToken()));

        assertThat(metadata.body()).contains("\"pubsub\"", "\"statestore\"").doesNotContain("\"email\"");
    }

    /** A restart of its own accord would cut off its app, and daprd may not come back from it. */
    @Test
    void aSidecarDoesNotRestartWhenAFileChanges() throws Exception {
        var metadata = send(request("/v1.0/metadata")
                .header("dapr-api-token", dapr.sidecar().apiToken()));

        assertThat(metadata.body()).contains("\"enabledFeatures\"").doesNotContain("HotReload");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + dapr.sidecar().httpPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
