package com.example.shop.conventions.problem;

import io.dapr.exceptions.DaprException;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;

/** Failures of Dapr that no service maps itself, on either of Spring's web stacks: asked just before what takes all. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class DaprFailures {

    @ExceptionHandler
    ProblemDetail on(DaprException failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    ProblemDetail on(StatusRuntimeException failure) {
        return DaprProblems.of(failure);
    }

    /** The cause of what {@code Mono.block(timeout)} throws. */
    @ExceptionHandler
    ProblemDetail on(TimeoutException failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    ProblemDetail on(RestClientException failure) {
        return DaprProblems.of(failure);
    }
}
