package com.example.shop.dapr.jobs;

/** A job's payload is not what its handler takes. */
public final class BadJobPayload extends RuntimeException {

    BadJobPayload(String name, Class<?> type) {
        super("The payload of job %s is no %s".formatted(name, type.getSimpleName()));
    }
}
