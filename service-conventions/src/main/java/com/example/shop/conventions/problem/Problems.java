package com.example.shop.conventions.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Problem details (RFC 9457) in the shape that all services share.
 *
 * <pre>{@code
 * {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The request is not valid",
 *  "instance": "/orders", "errors": [{"field": "lines[0].quantity", "message": "must be at least 1"}]}
 * }</pre>
 */
public final class Problems {

    private static final String ERRORS = "errors";

    private Problems() {}

    /** A problem that its status tells apart; {@code detail} is for the caller to read. */
    public static ProblemDetail of(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** A problem with parts of the request, each named in the property {@code errors}. */
    public static ProblemDetail of(HttpStatus status, String detail, FieldProblem... errors) {
        return of(status, detail, List.of(errors));
    }

    /** As above. */
    public static ProblemDetail of(HttpStatus status, String detail, List<FieldProblem> errors) {
        var problem = of(status, detail);
        problem.setProperty(ERRORS, errors);
        return problem;
    }

    /**
     * A problem that programs tell apart by its type, for example {@code urn:problem:out-of-stock}; add what they need
     * to know with {@code setProperty}.
     */
    public static ProblemDetail ofType(String type, HttpStatus status, String detail) {
        var problem = of(status, detail);
        problem.setType(URI.create("urn:problem:" + type));
        return problem;
    }
}
