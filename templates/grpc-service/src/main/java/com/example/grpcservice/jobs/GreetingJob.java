package com.example.grpcservice.jobs;

import com.example.grpcservice.GreetingService;
import com.example.shop.dapr.callback.JobHandler;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Greets a visitor at a later time. Dapr's scheduler stores the job, so it survives a restart of this service. */
@Component
class GreetingJob {

    private static final String PREFIX = "greet-";

    private final DaprClient dapr;

    GreetingJob(DaprClient dapr) {
        this.dapr = dapr;
    }

    /** @param visitor 1 to 122 letters, digits, '.', '_' and '-' */
    void schedule(String visitor, Instant dueTime) {
        var job = new ScheduleJobRequest(PREFIX + visitor, dueTime).setOverwrite(true);
        dapr.scheduleJob(job).block();
    }

    /** Dapr may call the handler twice, so it has to be idempotent. */
    @Bean
    JobHandler<Void> greetingJobs(GreetingService greetings) {
        return JobHandler.withoutPayload(PREFIX + "*", greetings::greet);
    }
}
