package com.example.shop.order.jobs;

import com.example.shop.order.OrderAnnouncer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handles the jobs that {@link JobAnnouncements} schedules. The sidecar calls it for each trigger, and may call it
 * twice for one trigger.
 */
@RestController
class AnnounceJob {

    private final OrderAnnouncer announcer;

    AnnounceJob(OrderAnnouncer announcer) {
        this.announcer = announcer;
    }

    @PostMapping("/job/announce-{orderId}")
    void on(@PathVariable String orderId) {
        announcer.announcePending(orderId);
    }
}
