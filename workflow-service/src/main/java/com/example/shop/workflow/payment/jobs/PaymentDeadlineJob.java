package com.example.shop.workflow.payment.jobs;

import com.example.shop.dapr.jobs.JobHandler;
import com.example.shop.workflow.payment.PaymentDeadlineService;
import com.example.shop.workflow.payment.jobs.JobPaymentDeadlines.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done when a payment is due. */
@Component
class PaymentDeadlineJob {

    private static final Logger log = LoggerFactory.getLogger(PaymentDeadlineJob.class);

    private final PaymentDeadlineService deadlines;

    PaymentDeadlineJob(PaymentDeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    @JobHandler(JobPaymentDeadlines.PREFIX + "*")
    void on(String orderId, Deadline deadline) {
        log.info("The payment of order {} was due at {}", orderId, deadline.due());
        deadlines.passed(orderId);
    }
}
