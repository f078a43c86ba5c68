package com.example.shop.workflow.fulfilment.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.workflow.fulfilment.InvalidWorkflowState;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The problem details of the operators' requests. */
@ProblemMapping
class FulfilmentProblems {

    @ExceptionHandler
    ProblemDetail on(UnknownFulfilment e) {
        return Problems.ofType("unknown-fulfilment", HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(InvalidWorkflowState e) {
        return Problems.ofType("not-in-that-state", HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
}
