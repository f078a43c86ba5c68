package com.example.shop.workflow.payment.jobs;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.Job.FailurePolicy;
import com.example.shop.dapr.jobs.Jobs;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.payment.PaymentDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A job an order, {@code payment-deadline-{orderId}}, which comes once and is deleted once the payment is taken. */
@Component
class JobPaymentDeadlines implements PaymentDeadlines {

    static final String PREFIX = "payment-deadline-";

    /** For an hour: workflows may be away, and nobody else wakes us. */
    private static final FailurePolicy STUBBORN = FailurePolicy.retry(Duration.ofSeconds(30), 120);

    private final Jobs jobs;
    private final InstantSource clock;
    private final Duration dueAfter;

    JobPaymentDeadlines(
            Jobs jobs,
            InstantSource clock,
            @Value("${workflow.payment-deadline.due-after}") Duration dueAfter) {
        this.jobs = jobs;
        this.clock = clock;
        this.dueAfter = dueAfter;
    }

    /** What the job brings along. */
    record Deadline(Instant due) {}

    @Override
    @RecordJourneyStep(block = BuildingBlock.JOBS, text = "Scheduled the job of the payment's deadline")
    public void set(String orderId) {
        var due = clock.instant().plus(dueAfter);
        jobs.schedule(Job.once(PREFIX + orderId, due).with(new Deadline(due)).onFailure(STUBBORN));
    }

    @Override
    public void cancel(String orderId) {
        jobs.delete(PREFIX + orderId);
    }
}
