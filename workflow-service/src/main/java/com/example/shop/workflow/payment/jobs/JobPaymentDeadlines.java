package com.example.shop.workflow.payment.jobs;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.payment.PaymentDeadlines;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.DeleteJobRequest;
import io.dapr.client.domain.DropFailurePolicy;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Schedules a job for each order, {@code payment-deadline-{orderId}}, and deletes it when the payment is taken.
 * {@link PaymentDeadlineJob} handles it.
 */
@Component
class JobPaymentDeadlines implements PaymentDeadlines {

    static final String PREFIX = "payment-deadline-";

    /** A trigger that fails is dropped, because the next one is the retry, until {@link PaymentDeadlineJob} is done. */
    private static final JobSchedule EVERY = JobSchedule.fromString("@every 30s");

    /** The scheduler responds within milliseconds, or not at all. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final DaprClient dapr;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Duration dueAfter;

    JobPaymentDeadlines(
            DaprClient dapr,
            ObjectMapper json,
            InstantSource clock,
            @Value("${workflow.payment-deadline.due-after}") Duration dueAfter) {
        this.dapr = dapr;
        this.json = json;
        this.clock = clock;
        this.dueAfter = dueAfter;
    }

    /** The payload of the job. */
    record Deadline(Instant due) {}

    @Override
    @RecordJourneyStep(block = BuildingBlock.JOBS, text = "Scheduled the job of the payment's deadline")
    public void set(String orderId) {
        var due = clock.instant().plus(dueAfter);
        var job = new ScheduleJobRequest(PREFIX + orderId, EVERY)
                .setDueTime(due)
                .setFailurePolicy(new DropFailurePolicy())
                .setData(bytes(new Deadline(due)))
                .setOverwrite(true);
        dapr.scheduleJob(job).block(TIMEOUT);
    }

    @Override
    public void cancel(String orderId) {
        dapr.deleteJob(new DeleteJobRequest(PREFIX + orderId)).block(TIMEOUT);
    }

    private byte[] bytes(Deadline deadline) {
        try {
            return json.writeValueAsBytes(deadline);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
