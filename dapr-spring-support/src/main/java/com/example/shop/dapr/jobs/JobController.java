package com.example.shop.dapr.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the sidecar calls when a job is due. */
@RestController
class JobController extends JobRefusals {

    private final SingletonSupplier<JobHandlers> handlers;

    JobController(SingletonSupplier<JobHandlers> handlers) {
        this.handlers = handlers;
    }

    @PostMapping("/job/{name}")
    Map<String, String> on(@PathVariable String name, @RequestBody(required = false) byte @Nullable [] payload) {
        handlers.obtain().handle(name, payload == null ? new byte[0] : payload).block();
        return SUCCESS;
    }
}
