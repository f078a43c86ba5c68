package com.example.shop.order.web;

import com.example.shop.conventions.problem.FieldProblem;
import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.order.IdempotencyKeyReused;
import com.example.shop.order.NoPrice;
import com.example.shop.order.ServiceUnavailable;
import com.example.shop.order.UnknownOrder;
import com.example.shop.order.UnknownProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Maps the exceptions of orders to problem details. */
@ProblemMapping
class OrderProblems {

    private static final Logger log = LoggerFactory.getLogger(OrderProblems.class);

    @ExceptionHandler
    ProblemDetail on(UnknownOrder refused) {
        return Problems.of(HttpStatus.NOT_FOUND, "There is " + refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail on(UnknownProduct refused) {
        return unprocessable("lines[" + refused.line() + "].productId", refused.getMessage() + " in the catalogue");
    }

    @ExceptionHandler
    ProblemDetail on(NoPrice refused) {
        return unprocessable("lines", "not for sale at present: " + refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail on(IdempotencyKeyReused refused) {
        return unprocessable("Idempotency-Key", refused.getMessage() + "; a new request needs a new key");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ServiceUnavailable failure) {
        log.warn("No order was placed, {}: {}", failure.getMessage(), String.valueOf(failure.getCause()));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage() + ", please try again"));
    }

    private static ProblemDetail unprocessable(String field, String message) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY, "The order can't be placed", new FieldProblem(field, message));
    }
}
