package com.example.shop.order.jobs;

import com.example.shop.dapr.jobs.JobHandler;
import com.example.shop.order.OrderAnnouncer;
import org.springframework.stereotype.Component;

/** What is done when a job of {@link JobAnnouncements} is due. */
@Component
class AnnounceJob {

    private final OrderAnnouncer announcer;

    AnnounceJob(OrderAnnouncer announcer) {
        this.announcer = announcer;
    }

    @JobHandler(JobAnnouncements.PREFIX + "*")
    void on(String orderId) {
        announcer.announcePending(orderId);
    }
}
