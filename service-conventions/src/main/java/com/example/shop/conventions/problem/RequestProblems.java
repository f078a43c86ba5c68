package com.example.shop.conventions.problem;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;

/** What is wrong with a request, whichever of Spring's web stacks has noticed. */
final class RequestProblems {

    private static final String NOT_VALID = "The request is not valid";

    /** A small request must not get a huge response. */
    private static final int MAX_ERRORS = 50;

    private RequestProblems() {}

    static ProblemDetail notValid(FieldProblem error) {
        return notValid(List.of(error));
    }

    static ProblemDetail notValid(List<FieldProblem> errors) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                NOT_VALID,
                errors.stream().limit(MAX_ERRORS).toList());
    }

    static ProblemDetail mustBeGiven(String name) {
        return notValid(new FieldProblem(name, "must be given"));
    }

    /** Of a body. */
    static ProblemDetail ofBody(List<ObjectError> errors) {
        return notValid(errors.stream()
                .map(error ->
                        new FieldProblem(error instanceof FieldError field ? field.getField() : "body", message(error)))
                .toList());
    }

    static ProblemDetail ofParameters(List<ParameterValidationResult> results) {
        return notValid(results.stream().flatMap(RequestProblems::errors).toList());
    }

    static ProblemDetail ofType(List<MediaType> accepted) {
        return Problems.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body's type is not supported",
                new FieldProblem(
                        HttpHeaders.CONTENT_TYPE,
                        "must be one of " + StringUtils.collectionToCommaDelimitedString(accepted)));
    }

    static ProblemDetail notYourFault() {
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong that is not your fault");
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

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
