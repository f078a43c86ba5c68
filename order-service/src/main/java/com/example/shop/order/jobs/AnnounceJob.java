package com.example.shop.order.jobs;

import com.example.shop.order.OrderAnnouncer;
import com.example.shop.order.OrderProperties;
import com.example.shop.order.jobs.JobAnnouncements.Scheduled;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handles the jobs that {@link JobAnnouncements} schedules. The sidecar calls it for each trigger, and may call it
 * twice for one trigger.
 */
@RestController
class AnnounceJob {

    private final OrderAnnouncer announcer;
    private final OrderProperties.Announcement settings;
    private final InstantSource clock;

    AnnounceJob(OrderAnnouncer announcer, OrderProperties settings, InstantSource clock) {
        this.announcer = announcer;
        this.settings = settings.announcement();
        this.clock = clock;
    }

    /** @param scheduled null if the earlier release has scheduled the job */
    @PostMapping("/job/announce-{orderId}")
    void on(@PathVariable String orderId, @RequestBody(required = false) @Nullable Scheduled scheduled) {
        announcer.announcePending(orderId, scheduled == null || isRecent(scheduled));
    }

    private boolean isRecent(Scheduled scheduled) {
        var waitForOrder = settings.every().multipliedBy(settings.repeats());
        return scheduled.at().plus(waitForOrder).isAfter(clock.instant());
    }
}
