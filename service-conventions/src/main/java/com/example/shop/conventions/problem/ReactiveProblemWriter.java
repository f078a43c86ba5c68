package com.example.shop.conventions.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Answers a problem from where Spring WebFlux's controllers are not at hand: a web filter. */
public final class ReactiveProblemWriter {

    private final ObjectMapper json;

    ReactiveProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ProblemDetail problem, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromCallable(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
