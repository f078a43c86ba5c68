package com.example.shop.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Calls the health endpoints of servers on this machine. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Http() {}

    /** Whether a GET is answered with 2xx. */
    public static boolean isOk(int port, String path) {
        return get(port, path).filter(answer -> answer.statusCode() / 100 == 2).isPresent();
    }

    /** How a GET is answered, for people: status and body, or that it is not. */
    public static String answer(int port, String path) {
        return get(port, path)
                .map(answer -> answer.statusCode() + " " + answer.body())
                .orElse("no answer");
    }

    private static Optional<HttpResponse<String>> get(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
