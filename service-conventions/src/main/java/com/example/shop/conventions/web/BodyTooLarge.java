package com.example.shop.conventions.web;

import com.example.shop.conventions.problem.FieldProblem;
import com.example.shop.conventions.problem.Problems;
import java.io.IOException;
import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;

/** A body was longer than {@code dapr.web.max-body-size}; it was not read to its end. */
final class BodyTooLarge extends IOException implements ErrorResponse {

    @Serial
    private static final long serialVersionUID = 1;

    private final long limit;

    BodyTooLarge(DataSize limit) {
        super("The body is larger than " + limit.toBytes() + " bytes");
        this.limit = limit.toBytes();
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.PAYLOAD_TOO_LARGE;
    }

    @Override
    public ProblemDetail getBody() {
        return Problems.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "The request is too large",
                new FieldProblem("body", "must not be larger than " + limit + " bytes"));
    }
}
