package com.example.shop.dapr.jobs;

import io.dapr.client.DaprClient;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Schedules the recurring jobs that an app always has: its beans of type {@link ScheduleJobRequest}. The app becomes ready
 * when they are scheduled; until the scheduler is available, this class tries again. A schedule that the scheduler cannot
 * read makes the startup fail.
 *
 * <p>A job that exists with the same schedule is left alone, because another replica or an earlier start has scheduled it,
 * and to schedule it again would postpone its next trigger. A job with another schedule is overwritten.
 */
final class JobRegistrar implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRegistrar.class);

    /** Of one call. The sidecar itself waits for the scheduler for up to 30 s. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DaprClient dapr;
    private final List<ScheduleJobRequest> jobs;

    JobRegistrar(DaprClient dapr, List<ScheduleJobRequest> jobs) {
        this.dapr = dapr;
        this.jobs = List.copyOf(jobs);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (var job : jobs) {
            for (var firstAttempt = true; !register(job, firstAttempt); firstAttempt = false) {
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    /** Returns whether the job is scheduled. */
    private boolean register(ScheduleJobRequest job, boolean firstAttempt) {
        try {
            if (!exists(job)) {
                dapr.scheduleJob(job.setOverwrite(true)).block(TIMEOUT);
                log.info("Scheduled the job {}: {}", job.getName(), expression(job.getSchedule()));
            }
            return true;
        } catch (RuntimeException e) { // also a timeout, which is no DaprException
            if (isInvalid(e)) {
                throw new IllegalStateException(
                        "The scheduler refuses the schedule of the job %s: %s. Accepted are for example @every 5m and CRON_TZ=Europe/Berlin 0 0 6 * * *"
                                .formatted(job.getName(), expression(job.getSchedule())),
                        e);
            }
            if (firstAttempt) {
                log.warn("The job {} is not scheduled, trying again until it is: {}", job.getName(), e.getMessage());
            }
            return false;
        }
    }

    private boolean exists(ScheduleJobRequest job) {
        try {
            var found = dapr.getJob(new GetJobRequest(job.getName())).block(TIMEOUT);
            return found != null && expression(found.getSchedule()).equals(expression(job.getSchedule()));
        } catch (DaprException e) {
            if (isNotFound(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The sidecar reports a missing job with the code INTERNAL, so that only the text tells. */
    private static boolean isNotFound(DaprException failure) {
        return String.valueOf(failure.getMessage()).contains("not found");
    }

    /** The sidecar reports what the scheduler has refused with the code INTERNAL, so that only the text tells. */
    private static boolean isInvalid(RuntimeException failure) {
        return failure instanceof DaprException
                && String.valueOf(failure.getMessage()).contains("job failed validation");
    }

    private static String expression(@Nullable JobSchedule schedule) {
        return schedule == null ? "" : schedule.getExpression();
    }
}
