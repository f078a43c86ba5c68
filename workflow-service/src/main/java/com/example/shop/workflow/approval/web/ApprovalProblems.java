package com.example.shop.workflow.approval.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.workflow.approval.NotWaitingForApproval;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The problem details of approvals. */
@ProblemMapping
class ApprovalProblems {

    @ExceptionHandler
    ProblemDetail on(NotWaitingForApproval e) {
        return Problems.ofType("not-waiting-for-approval", HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
}
