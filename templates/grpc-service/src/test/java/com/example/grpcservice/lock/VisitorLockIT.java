package com.example.grpcservice.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.grpcservice.ServiceTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class VisitorLockIT {

    private final AtomicInteger running = new AtomicInteger();

    @Autowired
    private VisitorLock lock;

    @Test
    void runsOneAtATime() {
        var others = IntStream.range(0, 6)
                .parallel()
                .map(i -> lock.execute(() -> running.incrementAndGet() - running.getAndDecrement()))
                .toArray();

        assertThat(others).hasSize(6).containsOnly(0);
    }
}
