package com.example.shop.dapr.jobs;

import java.util.Map;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** {@link JobController} for an app on WebFlux: a handler may block, and the request's thread must not. */
@RestController
class ReactiveJobController extends JobRefusals {

    private final SingletonSupplier<JobHandlers> handlers;

    ReactiveJobController(SingletonSupplier<JobHandlers> handlers) {
        this.handlers = handlers;
    }

    @PostMapping("/job/{name}")
    Mono<Map<String, String>> on(@PathVariable String name, @RequestBody(required = false) Mono<byte[]> payload) {
        return payload.defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic())
                .flatMap(bytes -> handlers.obtain().handle(name, bytes))
                .thenReturn(SUCCESS);
    }
}
