package com.example.grpcservice.jobs;

import com.example.grpcservice.GreetingService;
import com.example.shop.dapr.jobs.JobHandler;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Greets a visitor at a later time. Dapr's scheduler stores the job, so it survives a restart of this service. */
@Component
class GreetingJob {

    private static final String PREFIX = "greet-";

    private final DaprClient dapr;
    private final GreetingService greetings;

    GreetingJob(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    /** @param visitor 1 to 122 letters, digits, '.', '_' and '-' */
    void schedule(String visitor, Instant dueTime) {
        var job = new ScheduleJobRequest(PREFIX + visitor, dueTime).setOverwrite(true);
        dapr.scheduleJob(job).block();
    }

    /** Dapr may call it twice, so it has to be idempotent. */
    @JobHandler(PREFIX + "*")
    void on(String visitor) {
        greetings.greet(visitor);
    }
}
