package com.example.shop.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

class WebClientFailuresTests {

    private final WebClientFailures failures = new WebClientFailures();

    @Test
    void aMissingAnswerHasTheSameStatusAsOfARestClient() {
        assertProblem(failures.on(withoutAnswer(new ConnectException())), 503, null);
        assertProblem(failures.on(withoutAnswer(new HttpTimeoutException(""))), 504, null);
    }

    @Test
    void tellsASidecarsErrorFromAnApps() {
        assertProblem(failures.on(answer(500, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}")), 503, "ERR_DIRECT_INVOKE");
        assertProblem(failures.on(answer(403, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}")), 502, "ERR_DIRECT_INVOKE");
        assertProblem(failures.on(answer(500, "{\"status\":500}")), 502, null);
    }

    private static WebClientRequestException withoutAnswer(Exception cause) {
        return new WebClientRequestException(cause, HttpMethod.GET, URI.create("/products"), HttpHeaders.EMPTY);
    }

    private static WebClientResponseException answer(int status, String body) {
        return WebClientResponseException.create(
                status, "", HttpHeaders.EMPTY, body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static void assertProblem(ProblemDetail problem, int status, @Nullable String code) {
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(
                        problem.getProperties() == null
                                ? null
                                : problem.getProperties().get("daprErrorCode"))
                .isEqualTo(code);
    }
}
