package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The response to a new request while the app is shutting down, and the paths that are still served. */
final class DrainRefusal {

    /** The client is to come again in five seconds, by another connection. */
    static final Map<String, String> HEADERS = Map.of(HttpHeaders.CONNECTION, "close", HttpHeaders.RETRY_AFTER, "5");

    private static final List<String> SPARED = List.of("/actors/", "/dapr/", "/health", "/ready");

    private DrainRefusal() {}

    static boolean spares(String path) {
        return SPARED.stream().anyMatch(path::startsWith);
    }

    static ProblemDetail problem() {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "This instance is shutting down, please try again");
    }
}
