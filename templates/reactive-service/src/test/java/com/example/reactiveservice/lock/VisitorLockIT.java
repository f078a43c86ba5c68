package com.example.reactiveservice.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reactiveservice.ServiceTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
class VisitorLockIT {

    private final AtomicInteger running = new AtomicInteger();

    @Autowired
    private VisitorLock lock;

    @Test
    void runsOneAtATime() {
        var countOthers = Mono.fromCallable(() -> running.incrementAndGet() - running.getAndDecrement());

        var others = Flux.range(0, 6)
                .flatMap(i -> lock.execute(countOthers))
                .collectList()
                .block();

        assertThat(others).hasSize(6).containsOnly(0);
    }
}
