package ${package}.jobs;

import ${package}.GreetingService;
import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.JobHandler;
import com.example.shop.dapr.jobs.Jobs;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Greets a visitor later, also if this process does not live so long. */
@Component
class ReminderJob {

    private static final String PREFIX = "greet-";

    private final Jobs jobs;
    private final GreetingService greetings;

    ReminderJob(Jobs jobs, GreetingService greetings) {
        this.jobs = jobs;
        this.greetings = greetings;
    }

    /** @param visitor 1 to 122 letters, digits, '.', '_' and '-' */
    void schedule(String visitor, Instant due) {
        jobs.schedule(Job.once(PREFIX + visitor, due));
    }

    /** May come twice, so it has to be idempotent. */
    @JobHandler(PREFIX + "*")
    void on(String visitor) {
        greetings.greet(visitor);
    }
}
