package com.example.shop.order.jobs;

import com.example.shop.model.BuildingBlock;
import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.Job.FailurePolicy;
import com.example.shop.dapr.jobs.Jobs;
import com.example.shop.order.Announcements;
import com.example.shop.order.OrderProperties;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** A job an order, {@code announce-{orderId}}, which {@link AnnounceJob} answers. */
@Component
class JobAnnouncements implements Announcements {

    static final String PREFIX = "announce-";

    private final Jobs jobs;
    private final OrderProperties.Announcement settings;
    private final InstantSource clock;

    JobAnnouncements(Jobs jobs, OrderProperties settings, InstantSource clock) {
        this.jobs = jobs;
        this.settings = settings.announcement();
        this.clock = clock;
    }

    /** A turn that fails is dropped: the next one is the retry. */
    @Override
    @RecordJourneyStep(block = BuildingBlock.JOBS, text = "Scheduled the job that announces the order")
    public void schedule(String orderId) {
        jobs.schedule(Job.every(settings.every(), PREFIX + orderId)
                .first(clock.instant().plus(settings.firstAfter()))
                .repeats(settings.repeats())
                .onFailure(FailurePolicy.DROP));
    }

    @Override
    public void cancel(String orderId) {
        jobs.delete(PREFIX + orderId);
    }
}
