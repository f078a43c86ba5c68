package com.example.shop.order.jobs;

import com.example.shop.order.Announcements;
import com.example.shop.order.OrderProperties;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.DeleteJobRequest;
import io.dapr.client.domain.DropFailurePolicy;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** A job an order, {@code announce-{orderId}}, which {@link AnnounceJob} answers. */
@Component
class JobAnnouncements implements Announcements {

    static final String PREFIX = "announce-";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DaprClient dapr;
    private final OrderProperties.Announcement settings;
    private final InstantSource clock;

    JobAnnouncements(DaprClient dapr, OrderProperties settings, InstantSource clock) {
        this.dapr = dapr;
        this.settings = settings.announcement();
        this.clock = clock;
    }

    /** A turn that fails is dropped: the next one is the retry, and the failure policies of the SDK lose seconds. */
    @Override
    public void schedule(String orderId) {
        var request = new ScheduleJobRequest(PREFIX + orderId, JobSchedule.fromPeriod(settings.every()))
                .setDueTime(clock.instant().plus(settings.firstAfter()))
                .setRepeat(settings.repeats())
                .setFailurePolicy(new DropFailurePolicy())
                .setOverwrite(true);
        dapr.scheduleJob(request).block(PATIENCE);
    }

    @Override
    public void cancel(String orderId) {
        dapr.deleteJob(new DeleteJobRequest(PREFIX + orderId)).block(PATIENCE);
    }
}
