package com.example.shop.order.jobs;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.order.OrderProperties;
import com.example.shop.order.ScheduledAnnouncements;
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
import org.springframework.stereotype.Component;

/** Schedules a job for each order, {@code announce-{orderId}}; {@link AnnounceJob} handles it. */
@Component
class JobAnnouncements implements ScheduledAnnouncements {

    private static final String PREFIX = "announce-";

    /** The scheduler responds within milliseconds, or not at all. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final DaprClient dapr;
    private final OrderProperties.Announcement settings;
    private final InstantSource clock;
    private final ObjectMapper json;

    JobAnnouncements(DaprClient dapr, OrderProperties settings, InstantSource clock, ObjectMapper json) {
        this.dapr = dapr;
        this.settings = settings.announcement();
        this.clock = clock;
        this.json = json;
    }

    /** A trigger that fails is dropped, because the next one is the retry, until the order is announced. */
    @Override
    @RecordJourneyStep(block = BuildingBlock.JOBS, text = "Scheduled the job that announces the order")
    public void schedule(String orderId) {
        var every = JobSchedule.fromString("@every " + settings.every().toSeconds() + "s");
        var job = new ScheduleJobRequest(PREFIX + orderId, every)
                .setDueTime(clock.instant().plus(settings.firstAfter()))
                .setFailurePolicy(new DropFailurePolicy())
                .setData(bytes(new Scheduled(clock.instant())))
                .setOverwrite(true);
        dapr.scheduleJob(job).block(TIMEOUT);
    }

    /** The payload of the job. */
    record Scheduled(Instant at) {}

    private byte[] bytes(Scheduled scheduled) {
        try {
            return json.writeValueAsBytes(scheduled);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void cancel(String orderId) {
        dapr.deleteJob(new DeleteJobRequest(PREFIX + orderId)).block(TIMEOUT);
    }
}
