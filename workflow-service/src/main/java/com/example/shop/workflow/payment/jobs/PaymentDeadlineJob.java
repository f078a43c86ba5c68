package com.example.shop.workflow.payment.jobs;

import com.example.shop.workflow.payment.PaymentDeadlineService;
import com.example.shop.workflow.payment.PaymentDeadlines;
import com.example.shop.workflow.payment.jobs.JobPaymentDeadlines.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Handles the jobs that {@link JobPaymentDeadlines} schedules. The sidecar calls it, perhaps twice for one trigger. */
@RestController
class PaymentDeadlineJob {

    private static final Logger log = LoggerFactory.getLogger(PaymentDeadlineJob.class);

    private final PaymentDeadlineService service;
    private final PaymentDeadlines deadlines;

    PaymentDeadlineJob(PaymentDeadlineService service, PaymentDeadlines deadlines) {
        this.service = service;
        this.deadlines = deadlines;
    }

    /** Deletes the job when its work is done; if this fails, the next trigger comes in 30 s. */
    @PostMapping("/job/payment-deadline-{orderId}")
    void on(@PathVariable String orderId, @RequestBody Deadline deadline) {
        log.info("The payment of order {} was due at {}", orderId, deadline.due());
        service.passed(orderId);
        deadlines.cancel(orderId);
    }
}
