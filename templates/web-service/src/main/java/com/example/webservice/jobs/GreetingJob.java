package com.example.webservice.jobs;

import com.example.webservice.GreetingService;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Instant;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Greets a visitor at a later time. Dapr's scheduler stores the job, so it survives a restart of this service. */
@RestController
class GreetingJob {

    private final DaprClient dapr;
    private final GreetingService greetings;

    GreetingJob(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    /** @param visitor 1 to 122 letters, digits, '.', '_' and '-' */
    void schedule(String visitor, Instant dueTime) {
        var job = new ScheduleJobRequest("greet-" + visitor, dueTime).setOverwrite(true);
        dapr.scheduleJob(job).block();
    }

    /** Dapr may call it twice, so it has to be idempotent. */
    @PostMapping("/job/greet-{visitor}")
    void on(@PathVariable String visitor) {
        greetings.greet(visitor);
    }
}
