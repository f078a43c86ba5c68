package com.example.shop.dapr.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The status with which an app responds to a job whose payload it cannot read. Spring's is 400, after which the sidecar
 * acts by the job's failure policy, although no retry can succeed. After 404 it does not ({@code
 * pkg/runtime/scheduler/internal/cluster/streamer.go}).
 */
final class JobResponses {

    /** The path at which the sidecar calls an app, followed by the name of the job. */
    static final String PATH = "/job/";

    static final int UNREADABLE = HttpStatus.BAD_REQUEST.value();
    static final int DROPPED = HttpStatus.NOT_FOUND.value();

    private static final Logger log = LoggerFactory.getLogger(JobResponses.class);

    private JobResponses() {}

    static void logDropped(String path) {
        log.warn("Dropped the job {}: its payload cannot be read", path.substring(PATH.length()));
    }
}
