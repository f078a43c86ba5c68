package com.example.shop.workflow.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.workflow.NotInThatState;
import com.example.shop.workflow.NotWaitingForApproval;
import com.example.shop.workflow.UnknownFulfilment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How the service says no. */
@ProblemMapping
class WorkflowProblems {

    @ExceptionHandler
    ProblemDetail on(NotWaitingForApproval e) {
        return Problems.ofType("not-waiting-for-approval", HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(UnknownFulfilment e) {
        return Problems.ofType("unknown-fulfilment", HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(NotInThatState e) {
        return Problems.ofType("not-in-that-state", HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
}
