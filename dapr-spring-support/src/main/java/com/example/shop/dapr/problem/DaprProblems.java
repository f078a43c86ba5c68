package com.example.shop.dapr.problem;

import io.dapr.exceptions.DaprErrorDetails.ErrorDetailType;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/**
 * What a caller is told when the sidecar, or an app behind it, fails us and the service does not know better.
 *
 * <table>
 * <caption>Statuses</caption>
 * <tr><td>409</td><td>somebody else changed the same state first</td></tr>
 * <tr><td>503</td><td>the sidecar is not there, or too busy: try again</td></tr>
 * <tr><td>504</td><td>it did not answer in time</td></tr>
 * <tr><td>502</td><td>it answered what we did not expect, for example that a component does not exist or that the token
 * is wrong: never the caller's fault</td></tr>
 * </table>
 *
 * <p>The property {@code daprErrorCode} carries Dapr's own code, for example {@code ERR_DIRECT_INVOKE} or
 * {@code DAPR_STATE_NOT_FOUND}, and where there is none the gRPC status code.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class DaprProblems {

    private static final Logger log = LoggerFactory.getLogger(DaprProblems.class);

    @ExceptionHandler
    ProblemDetail on(DaprException failure) {
        return problem(status(failure), code(failure), failure);
    }

    /** From a gRPC stub for another app. */
    @ExceptionHandler
    ProblemDetail on(StatusRuntimeException failure) {
        var code = failure.getStatus().getCode();
        return problem(status(code), code.name(), failure);
    }

    /** The sidecar did not answer a service invocation over HTTP. */
    @ExceptionHandler
    ProblemDetail on(ResourceAccessException failure) {
        return problem(status(failure), null, failure);
    }

    /** The sidecar or the other app answered a service invocation over HTTP with an error. */
    @ExceptionHandler
    ProblemDetail on(RestClientResponseException failure) {
        var code = SidecarError.in(failure.getResponseBodyAsByteArray());
        return problem(
                code.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY, code.orElse(null), failure);
    }

    private static HttpStatus status(DaprException failure) {
        return Optional.ofNullable(failure.getErrorCode())
                .flatMap(DaprProblems::statusCode)
                .filter(code -> code != Status.Code.UNKNOWN)
                .map(DaprProblems::status)
                .orElseGet(() -> status((Throwable) failure));
    }

    private static HttpStatus status(Status.Code code) {
        return switch (code) {
            case ABORTED, ALREADY_EXISTS -> HttpStatus.CONFLICT;
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> HttpStatus.SERVICE_UNAVAILABLE;
            case DEADLINE_EXCEEDED -> HttpStatus.GATEWAY_TIMEOUT;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }

    private static HttpStatus status(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return HttpStatus.GATEWAY_TIMEOUT;
            }
            if (cause instanceof IOException) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return HttpStatus.BAD_GATEWAY;
    }

    private static Optional<Status.Code> statusCode(String name) {
        try {
            return Optional.of(Status.Code.valueOf(name));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String code(DaprException failure) {
        var reason = failure.getErrorDetails().get(ErrorDetailType.ERROR_INFO, "reason", TypeRef.STRING);
        return reason == null ? failure.getErrorCode() : reason;
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String code, Exception failure) {
        log.warn("Answered {}, because Dapr failed: {}", status.value(), failure.toString());
        var problem = Problems.of(status, detail(status));
        if (code != null) {
            problem.setProperty("daprErrorCode", code);
        }
        return problem;
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case CONFLICT -> "Somebody else changed this at the same time; read it again";
            case SERVICE_UNAVAILABLE -> "A part of the shop is not available; try again later";
            case GATEWAY_TIMEOUT -> "A part of the shop did not answer in time; try again later";
            default -> "A part of the shop gave an unexpected answer";
        };
    }
}
