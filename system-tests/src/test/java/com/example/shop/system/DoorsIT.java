package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in: nobody from another machine, and nobody without a token. */
@SuiteTest
class DoorsIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
    void everythingListensOnLoopbackOnly(Suite suite) {
        assertThat(suite.programs()).allSatisfy(program -> assertThat(Listeners.of(program.pid()))
                .as(program.program().name())
                .isNotEmpty()
                .allMatch(Listeners.Listener::isLoopback));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-service",
                "inventory-service",
                "notification-service",
                "workflow-service",
                "pricing-service"
            })
    void aSidecarRefusesCallersWithoutItsToken(String appId, Suite suite) throws Exception {
        var sidecar = suite.app(appId).sidecar();

        assertThat(status("GET", "http://127.0.0.1:" + sidecar.httpPort() + "/v1.0/metadata"))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, GET, /dapr/subscribe",
        "order-service, POST, /events/order-confirmed",
        "order-service, POST, /job/announce-1",
        "order-service, POST, /bindings/queue-input",
        "order-service, PUT, /actors/Stock/grinder/method/reserve",
        "inventory-service, GET, /dapr/config",
        "inventory-service, PUT, /products/grinder/reservations/order-1",
        "notification-service, POST, /events/order-confirmed",
        "workflow-service, POST, /events/order-placed"
    })
    void aServiceAnswersNobodyButItsSidecar(String appId, String method, String path, Suite suite) throws Exception {
        assertThat(status(method, suite.app(appId).url() + path)).isEqualTo(401);
    }

    private int status(String method, String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
