package com.example.reactiveservice.jobs;

import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.example.reactiveservice.GreetingService;
import com.example.reactiveservice.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GreetingJobIT {

    private final String visitor = "ada-" + UUID.randomUUID();

    @Autowired
    private GreetingJob job;

    @Autowired
    private GreetingService greetings;

    @Test
    void greetsWhenItIsDue() {
        job.schedule(visitor, Instant.now().plusSeconds(1)).block();

        verify(greetings, timeout(60_000).atLeastOnce()).greet(visitor);
    }
}
