package com.example.shop.inventory.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.ReservationDiffers;
import com.example.shop.inventory.UnknownProduct;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Maps the exceptions of the service to problem details. */
@ProblemMapping
class InventoryProblems {

    @ExceptionHandler
    ProblemDetail on(UnknownProduct e) {
        return problem("unknown-product", HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ProblemDetail on(NoSuchReservation e) {
        return problem("no-such-reservation", HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ProblemDetail on(ReservationConfirmed e) {
        return problem("reservation-confirmed", HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler
    ProblemDetail on(ReservationDiffers e) {
        return problem("reservation-differs", HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler
    ProblemDetail on(OutOfStock e) {
        var problem = problem("out-of-stock", HttpStatus.CONFLICT, e);
        problem.setProperty("productId", e.productId());
        problem.setProperty("requested", e.requested());
        problem.setProperty("available", e.available());
        return problem;
    }

    private static ProblemDetail problem(String type, HttpStatus status, RuntimeException e) {
        return Problems.ofType(type, status, String.valueOf(e.getMessage()));
    }
}
