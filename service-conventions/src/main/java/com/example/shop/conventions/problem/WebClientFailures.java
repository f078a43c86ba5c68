package com.example.shop.conventions.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** The failures of a {@code WebClient}, which {@link DaprFailures} has for a {@code RestClient}. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class WebClientFailures {

    @ExceptionHandler
    ProblemDetail on(WebClientException failure) {
        return failure instanceof WebClientResponseException answer
                ? DaprProblems.ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsByteArray())
                : DaprProblems.withoutAnswer(failure);
    }
}
