package com.example.shop.conventions.problem;

import com.example.shop.dapr.client.ComponentFailed;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.dapr.exceptions.DaprErrorDetails.ErrorDetailType;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * What a caller is told when the sidecar, or an app behind it, fails us and the service does not know better.
 *
 * <ul>
 *   <li>409: somebody else changed the same state first.
 *   <li>503: the sidecar or the app behind it is not there, or too busy. Trying again may help.
 *   <li>504: it did not answer in time.
 *   <li>502: it answered what we did not expect, for example that a component does not exist or that our token is
 *       wrong. Never the caller's fault, and trying again does not help.
 * </ul>
 *
 * <p>The property {@code daprErrorCode} carries Dapr's own code, for example {@code ERR_DIRECT_INVOKE} or
 * {@code DAPR_PUBSUB_NOT_FOUND}; where Dapr names none it is the gRPC status code. {@code component} and {@code key} name what
 * was called.
 */
final class DaprProblems {

    private static final Logger log = LoggerFactory.getLogger(DaprProblems.class);

    private DaprProblems() {}

    static ProblemDetail of(DaprException failure) {
        var problem = problem(status(failure), code(failure), failure.toString());
        if (failure instanceof ComponentFailed failed) {
            problem.setProperty("component", failed.component());
            if (!failed.key().isEmpty()) {
                problem.setProperty("key", failed.key());
            }
        }
        return problem;
    }

    /** From a gRPC stub for another app. */
    static ProblemDetail of(StatusRuntimeException failure) {
        var code = failure.getStatus().getCode();
        return problem(status(code), code.name(), failure.toString());
    }

    /** Of a call of Dapr whose result the service did not wait for any longer. */
    static ProblemDetail of(TimeoutException failure) {
        return problem(HttpStatus.GATEWAY_TIMEOUT, Status.Code.DEADLINE_EXCEEDED.name(), failure.toString());
    }

    /** From an HTTP client for another app. What that app answered is kept out of the log: it may tell of people. */
    static ProblemDetail of(RestClientException failure) {
        return failure instanceof RestClientResponseException answer
                ? ofAnswer(answer.getStatusCode(), answer.getResponseBodyAsByteArray())
                : withoutAnswer(failure);
    }

    static ProblemDetail ofAnswer(HttpStatusCode answered, byte[] body) {
        var code = SidecarError.in(body).orElse(null);
        var unreachable = code != null && answered.is5xxServerError();
        var status = unreachable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
        return problem(status, code, "service invocation was answered with " + answered);
    }

    static ProblemDetail withoutAnswer(Throwable failure) {
        return problem(status(failure), null, failure.toString());
    }

    private static HttpStatus status(DaprException failure) {
        if (isTooLarge(failure)) {
            return HttpStatus.BAD_GATEWAY;
        }
        return Optional.ofNullable(failure.getErrorCode())
                .flatMap(DaprProblems::grpcCode)
                .filter(code -> code != Status.Code.UNKNOWN)
                .map(DaprProblems::status)
                .orElseGet(() -> status((Throwable) failure));
    }

    /** The same code as of a sidecar that is too busy, but this will be no better the next time. */
    private static boolean isTooLarge(DaprException failure) {
        var status = Status.fromThrowable(failure);
        return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
                && String.valueOf(status.getDescription()).contains("larger than max");
    }

    private static Optional<Status.Code> grpcCode(String name) {
        try {
            return Optional.of(Status.Code.valueOf(name));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
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
            if (cause instanceof JsonProcessingException) { // an IOException, too, but the response did arrive
                return HttpStatus.BAD_GATEWAY;
            }
            if (cause instanceof IOException) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
        }
        return HttpStatus.BAD_GATEWAY;
    }

    private static @Nullable String code(DaprException failure) {
        var reason = failure.getErrorDetails().get(ErrorDetailType.ERROR_INFO, "reason", TypeRef.STRING);
        return reason == null ? failure.getErrorCode() : reason;
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String code, String failure) {
        log.warn("Answered {}, because Dapr failed: {}", status.value(), failure);
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
