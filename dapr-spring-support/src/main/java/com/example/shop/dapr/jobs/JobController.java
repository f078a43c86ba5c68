package com.example.shop.dapr.jobs;

import com.example.shop.dapr.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the sidecar calls when a job is due. It takes 404 as "never again for this turn" and any other failure as one
 * for the job's failure policy ({@code pkg/runtime/scheduler/internal/cluster/streamer.go}): so what no retry can heal
 * is answered with 404.
 */
@RestController
class JobController {

    private static final Logger log = LoggerFactory.getLogger(JobController.class);

    private final SingletonSupplier<JobHandlers> handlers;

    JobController(SingletonSupplier<JobHandlers> handlers) {
        this.handlers = handlers;
    }

    @PostMapping("/job/{name}")
    Map<String, String> on(@PathVariable String name, @RequestBody(required = false) byte @Nullable [] payload) {
        handlers.obtain().handle(name, payload == null ? new byte[0] : payload);
        return Map.of("status", "success");
    }

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
        return Problems.ofType(type, HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }
}
