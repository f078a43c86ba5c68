package ${package}.jobs;

import ${package}.GreetingService;
import com.example.shop.dapr.jobs.JobHandler;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Greets a visitor later, also if this process does not live so long. */
@Component
class ReminderJob {

    private static final String PREFIX = "greet-";

    private final DaprClient dapr;
    private final GreetingService greetings;

    ReminderJob(DaprClient dapr, GreetingService greetings) {
        this.dapr = dapr;
        this.greetings = greetings;
    }

    /** @param visitor 1 to 122 letters, digits, '.', '_' and '-' */
    Mono<Void> schedule(String visitor, Instant due) {
        return dapr.scheduleJob(new ScheduleJobRequest(PREFIX + visitor, due));
    }

    /** May come twice, so it has to be idempotent. */
    @JobHandler(PREFIX + "*")
    Mono<Void> on(String visitor) {
        return Mono.fromRunnable(() -> greetings.greet(visitor));
    }
}
