package com.example.reactiveservice.jobs;

import com.example.reactiveservice.GreetingService;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Instant;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

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
    Mono<Void> schedule(String visitor, Instant dueTime) {
        var job = new ScheduleJobRequest("greet-" + visitor, dueTime).setOverwrite(true);
        return dapr.scheduleJob(job);
    }

    /** Dapr may call it twice, so it has to be idempotent. */
    @PostMapping("/job/greet-{visitor}")
    Mono<Void> on(@PathVariable String visitor) {
        return Mono.fromRunnable(() -> greetings.greet(visitor));
    }
}
