package com.example.webservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.LocalDapr;
import com.example.webservice.ServiceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls the service through its sidecar, and directly. */
@ServiceTest
class GreetingsIT {

    private static final String APP_ID = "web-service";

    private final LocalDapr dapr = LocalDapr.current();

    @Test
    void greetsACallerThatComesThroughTheSidecar() throws Exception {
        var answer = get(dapr.sidecar().httpPort(), "/v1.0/invoke/" + APP_ID + "/method/greetings/ada");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Hello, ada");
    }

    @Test
    void describesItself() throws Exception {
        assertThat(get(dapr.appPort(), "/v3/api-docs").body()).contains("/greetings/{visitor}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready"})
    void isHealthyAndReady(String path) throws Exception {
        assertThat(get(dapr.appPort(), path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dapr/config", "/job/greet-ada", "/events/visitors", "/bindings/greeting-clock"})
    void refusesCallersOtherThanItsSidecar(String path) throws Exception {
        var answer = get(dapr.appPort(), path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void returnsAProblemForAPathThatDoesNotExist() throws Exception {
        var answer = get(dapr.appPort(), "/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (port == dapr.sidecar().httpPort()) {
            request.header("dapr-api-token", dapr.sidecar().apiToken());
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
