package com.example.shop.dapr.problem;

import com.example.shop.dapr.cryptography.CryptographyFailed;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.dapr.exceptions.DaprException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What no service maps itself: every request that cannot be understood gets a problem that names the field and what is
 * accepted, and everything else is a 500 that tells the caller nothing and the log all, once.
 *
 * <p>It comes last: a service's own {@link ProblemMapping} is asked first.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
    private static final String NOT_VALID = "The request is not valid";

    /** Nobody reads more, and a small request must not be answered with a huge problem. */
    private static final int MAX_ERRORS = 50;

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(failure, unreadable(failure), headers, request);
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException failure) {
        if (failure.getMostSpecificCause() instanceof ErrorResponse known) {
            return known.getBody();
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return notValid(JsonProblems.of(json));
        }
        return notValid(failure.getCause() == null ? JsonProblems.noBody() : JsonProblems.noText());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getAllErrors().stream()
                .map(error ->
                        new FieldProblem(error instanceof FieldError field ? field.getField() : "body", message(error)))
                .toList();
        return answer(failure, notValid(errors), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return anythingElse(failure, request);
        }
        var errors = failure.getParameterValidationResults().stream()
                .flatMap(ApiProblems::errors)
                .toList();
        return answer(failure, notValid(errors), headers, request);
    }

    private static Stream<FieldProblem> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            var prefix = body.getContainerIndex() == null ? "" : "[" + body.getContainerIndex() + "].";
            return body.getFieldErrors().stream()
                    .map(error -> new FieldProblem(prefix + error.getField(), message(error)));
        }
        var name = name(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> new FieldProblem(name, message(error)));
    }

    /** A header is called by its own name; parameters and path variables are called like their Java parameters. */
    private static String name(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header != null && !header.name().isEmpty()
                ? header.name()
                : String.valueOf(parameter.getParameterName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        return answer(
                failure, notValid(new FieldProblem(name, Expected.value(failure.getRequiredType()))), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                failure, notValid(new FieldProblem(failure.getParameterName(), "must be given")), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure instanceof MissingRequestHeaderException header
                ? answer(failure, notValid(new FieldProblem(header.getHeaderName(), "must be given")), headers, request)
                : super.handleServletRequestBindingException(failure, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var accepted = StringUtils.collectionToCommaDelimitedString(failure.getSupportedMediaTypes());
        var problem = Problems.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body's type is not supported",
                new FieldProblem(HttpHeaders.CONTENT_TYPE, "must be one of " + accepted));
        return answer(failure, problem, headers, request);
    }

    @ExceptionHandler
    ProblemDetail on(CryptographyFailed failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    ProblemDetail on(DaprException failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    ProblemDetail on(StatusRuntimeException failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    ProblemDetail on(RestClientException failure) {
        return DaprProblems.of(failure);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
        log.error("A request failed", failure);
        var problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong that is not your fault");
        return answer(failure, problem, HttpHeaders.EMPTY, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static ProblemDetail notValid(FieldProblem error) {
        return notValid(List.of(error));
    }

    private static ProblemDetail notValid(List<FieldProblem> errors) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                NOT_VALID,
                errors.stream().limit(MAX_ERRORS).toList());
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
