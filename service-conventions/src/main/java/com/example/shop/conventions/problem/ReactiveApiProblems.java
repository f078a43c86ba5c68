package com.example.shop.conventions.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** What no service on WebFlux maps itself: as {@link ApiProblems} answers on Spring MVC. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ReactiveApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactiveApiProblems.class);

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return answer(failure, RequestProblems.ofBody(failure.getAllErrors()), headers, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return status.is5xxServerError()
                ? anythingElse(failure, exchange)
                : answer(
                        failure,
                        RequestProblems.ofParameters(failure.getParameterValidationResults()),
                        headers,
                        exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(
            MissingRequestValueException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return answer(failure, RequestProblems.mustBeGiven(failure.getName()), headers, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleUnsupportedMediaTypeStatusException(
            UnsupportedMediaTypeStatusException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            ServerWebExchange exchange) {
        return answer(failure, RequestProblems.ofType(failure.getSupportedMediaTypes()), headers, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return answer(failure, unreadable(failure), headers, exchange);
    }

    private static ProblemDetail unreadable(ServerWebInputException failure) {
        if (failure.getCause() instanceof TypeMismatchException mismatch) {
            var parameter = failure.getMethodParameter();
            var name = parameter == null ? mismatch.getPropertyName() : parameter.getParameterName();
            return RequestProblems.notValid(
                    new FieldProblem(String.valueOf(name), Expected.value(mismatch.getRequiredType())));
        }
        if (failure.getCause() instanceof DecodingException decoding) {
            return RequestProblems.notValid(
                    decoding.getCause() instanceof JsonProcessingException json
                            ? JsonProblems.of(json)
                            : JsonProblems.noText());
        }
        return RequestProblems.notValid(JsonProblems.noBody());
    }

    @ExceptionHandler
    ProblemDetail on(DataBufferLimitException failure) {
        return Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "The request is too large");
    }

    @ExceptionHandler
    Mono<ResponseEntity<Object>> anythingElse(Exception failure, ServerWebExchange exchange) {
        log.error("A request failed", failure);
        return answer(failure, RequestProblems.notYourFault(), HttpHeaders.EMPTY, exchange);
    }

    private Mono<ResponseEntity<Object>> answer(
            Exception failure, ProblemDetail problem, HttpHeaders headers, ServerWebExchange exchange) {
        var status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(failure, problem, headers, status, exchange);
    }
}
