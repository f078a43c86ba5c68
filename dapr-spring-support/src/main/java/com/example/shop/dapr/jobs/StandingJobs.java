package com.example.shop.dapr.jobs;

import com.example.shop.dapr.client.ComponentFailed;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Schedules the jobs that an app always has: its beans of type {@link Job}. The app calls itself ready once they are
 * known, and tries until the scheduler is there.
 *
 * <p>A job that is there with the same schedule is left alone: another replica has scheduled it, or an earlier start, and
 * its next turn shall not be put off.
 */
final class StandingJobs implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StandingJobs.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Jobs jobs;
    private final List<Job> standing;

    StandingJobs(Jobs jobs, List<Job> standing) {
        this.jobs = jobs;
        this.standing = List.copyOf(standing);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (var job : standing) {
            for (var first = true; !scheduled(job, first); first = false) {
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private boolean scheduled(Job job, boolean firstAttempt) {
        try {
            if (!isThere(job)) {
                jobs.schedule(job);
                log.info("Scheduled the job {}: {}", job.name(), job.schedule());
            }
            return true;
        } catch (ComponentFailed e) {
            if (firstAttempt) {
                log.warn("The job {} is not scheduled, trying again until it is: {}", job.name(), e.getMessage());
            }
            return false;
        }
    }

    private boolean isThere(Job job) {
        return jobs.find(job.name())
                .filter(found -> found.schedule().equals(job.schedule()))
                .isPresent();
    }
}
