package com.example.shop.dapr.jobs;

/** A job is due that nobody handles, say one that an older release has scheduled. */
public final class UnknownJob extends RuntimeException {

    UnknownJob(String name) {
        super("Nobody handles the job " + name);
    }
}
