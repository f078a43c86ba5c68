package com.example.shop.suite;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteState.AppState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** Calls the sidecar of an app of the running suite over HTTP, with its API token, as an operator does. */
public final class SidecarClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AppState app;

    public SidecarClient(AppState app) {
        this.app = app;
    }

    /** Calls an operation of the app itself. */
    public JsonNode invoke(String method, String path, String json) {
        return call(method, "/v1.0/invoke/%s/method%s".formatted(app.appId(), path), json);
    }

    /**
     * Sends a request.
     *
     * @param json the body; empty for none
     * @return the JSON of the response; a missing node if it has none
     * @throws UserFacingException with the response if it is not 2xx
     */
    public JsonNode call(String method, String path, String json) {
        try {
            var token = Files.readString(app.apiTokenFile()).strip();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.daprHttpPort() + path))
                    .header("dapr-api-token", token)
                    .header("Content-Type", "application/json")
                    .timeout(TIMEOUT)
                    .method(method, BodyPublishers.ofString(json))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new UserFacingException(
                        "%s answers %d: %s".formatted(app.appId(), response.statusCode(), response.body()));
            }
            return new JsonMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UserFacingException("The sidecar of %s does not answer: %s".formatted(app.appId(), e), e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }
}
