package com.example.shop.dapr.jobs;

import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What the sidecar is told of a job. It takes 404 as "never again for this turn" and any other failure as one for the
 * job's failure policy ({@code pkg/runtime/scheduler/internal/cluster/streamer.go}): so what no retry can heal is
 * answered with 404.
 */
abstract class JobRefusals {

    static final Map<String, String> SUCCESS = Map.of("status", "success");

    private static final Logger log = LoggerFactory.getLogger(JobRefusals.class);

    @ExceptionHandler
    ProblemDetail on(UnknownJob e) {
        return dropped("unknown-job", e);
    }

    @ExceptionHandler
    ProblemDetail on(BadJobPayload e) {
        return dropped("bad-job-payload", e);
    }

    private static ProblemDetail dropped(String type, RuntimeException e) {
        log.warn("Job dropped: {}", e.getMessage());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:problem:" + type));
        return problem;
    }
}
