package com.example.shop.notification.web;

import com.example.shop.conventions.problem.ProblemMapping;
import com.example.shop.conventions.problem.Problems;
import com.example.shop.notification.NoSuchNotification;
import com.example.shop.notification.UndeliverableMail;
import com.example.shop.notification.UnreadableMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Maps the exceptions of the service to problem details. */
@ProblemMapping
class NotificationProblems {

    private static final Logger log = LoggerFactory.getLogger(NotificationProblems.class);

    @ExceptionHandler
    ProblemDetail on(NoSuchNotification e) {
        return problem("no-such-notification", HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ProblemDetail on(UndeliverableMail e) {
        return problem("undeliverable", HttpStatus.CONFLICT, e);
    }

    /** The error is not caused by the request. An operator has to check the state store and the keys. */
    @ExceptionHandler
    ProblemDetail on(UnreadableMail e) {
        log.error("{}", e.getMessage(), e);
        return problem("unreadable-notification", HttpStatus.INTERNAL_SERVER_ERROR, e);
    }

    private static ProblemDetail problem(String type, HttpStatus status, RuntimeException e) {
        return Problems.ofType(type, status, String.valueOf(e.getMessage()));
    }
}
