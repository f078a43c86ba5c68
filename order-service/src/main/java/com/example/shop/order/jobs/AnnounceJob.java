package com.example.shop.order.jobs;

import com.example.shop.order.OrderAnnouncer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the sidecar calls when a job of {@link JobAnnouncements} is due. */
@RestController
class AnnounceJob {

    private final OrderAnnouncer announcer;

    AnnounceJob(OrderAnnouncer announcer) {
        this.announcer = announcer;
    }

    @PostMapping("/job/" + JobAnnouncements.PREFIX + "{orderId}")
    @ResponseStatus(HttpStatus.OK)
    void on(@PathVariable String orderId) {
        announcer.announcePending(orderId);
    }
}
