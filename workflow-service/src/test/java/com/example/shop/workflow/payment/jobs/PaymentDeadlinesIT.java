package com.example.shop.workflow.payment.jobs;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.jobs.Job;
import com.example.shop.dapr.jobs.Jobs;
import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.PlayedInventory;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.payment.Payments;
import com.example.shop.workflow.payment.jobs.JobPaymentDeadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class PaymentDeadlinesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String orderId = UUID.randomUUID().toString();
    private final String job = JobPaymentDeadlines.PREFIX + orderId;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private FulfilmentControl control;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Payments payments;

    @Autowired
    private Jobs jobs;

    @Autowired
    private InstantSource clock;

    @BeforeAll
    static void startTheNeighbour() {
        PlayedInventory.current();
    }

    @Test
    void anOrderHasADeadlineUntilItIsPaid() {
        startLargeOrder();
        assertThat(jobs.find(job)).hasValueSatisfying(deadline -> assertThat(Instant.parse(deadline.dueTime()))
                .isBetween(
                        clock.instant().plus(Duration.ofHours(47)),
                        clock.instant().plus(Duration.ofHours(48))));

        approvals.decide(orderId, true);

        await().atMost(PATIENCE).until(() -> payments.find(orderId).isPresent());
        await().atMost(PATIENCE).until(() -> jobs.find(job).isEmpty());
    }

    /** The deadline is put forward; everything after it is as it will be in two days. */
    @Test
    void anOrderThatIsNotPaidInTimeIsTerminatedOnce() {
        startLargeOrder();

        jobs.schedule(Job.once(job, clock.instant()).with(new Deadline(clock.instant())));

        await().atMost(PATIENCE).until(() -> control.find(orderId).state().equals("TERMINATED"));
        assertThat(payments.find(orderId)).isEmpty();
    }

    @Test
    void aDeadlineThatComesTooLateOrTwiceDoesNothing() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(PATIENCE).until(() -> control.find(orderId).state().equals("COMPLETED"));

        jobs.schedule(Job.every(Duration.ofMillis(500), job).repeats(2).with(new Deadline(clock.instant())));

        await().atMost(PATIENCE).until(() -> jobs.find(job).isEmpty());
        assertThat(control.find(orderId).state()).isEqualTo("COMPLETED");
        assertThat(payments.find(orderId))
                .hasValueSatisfying(payment -> assertThat(payment.wasTaken()).isTrue());
    }

    private void startLargeOrder() {
        var small = order(orderId, "tok_visa", line("kettle", 1));
        fulfilments.start(new OrderPlaced(
                orderId, small.customer(), small.lines(), Orders.euros(600_000), small.paymentToken(), small.at()));
        await().atMost(PATIENCE).until(() -> approvals.isWaiting(orderId));
    }
}
