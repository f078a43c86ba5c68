package com.example.shop.workflow.payment.jobs;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.payment.Payments;
import com.example.shop.workflow.payment.jobs.JobPaymentDeadlines.Deadline;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ConstantFailurePolicy;
import io.dapr.client.domain.DropFailurePolicy;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.client.domain.GetJobResponse;
import io.dapr.client.domain.JobSchedule;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class PaymentDeadlinesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

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
    private DaprClient dapr;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private InstantSource clock;

    @BeforeAll
    static void startInventoryService() {
        FakeInventoryService.current();
    }

    @Test
    void anOrderHasADeadlineUntilItIsPaid() {
        startLargeOrder();
        assertThat(find().getDueTime())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(47)),
                        clock.instant().plus(Duration.ofHours(48)));
        assertThat(find().getSchedule().getExpression()).isEqualTo("@every 30s");
        assertThat(find().getRepeats()).as("until it is deleted").isNull();

        approvals.decide(orderId, true);

        await().atMost(TIMEOUT).until(() -> payments.find(orderId).isPresent());
        awaitNoJob();
    }

    /** The deadline is put forward; everything after it is as it will be in two days. */
    @Test
    void anOrderThatIsNotPaidInTimeIsTerminatedOnceAndItsJobDeleted() throws JsonProcessingException {
        startLargeOrder();

        dapr.scheduleJob(deadline(JobSchedule.fromString("@every 30s")).setDueTime(clock.instant()))
                .block();

        await().atMost(TIMEOUT).until(() -> control.find(orderId).state().equals("TERMINATED"));
        assertThat(payments.find(orderId)).isEmpty();
        awaitNoJob();
    }

    /** It came once and had a retry policy. */
    @Test
    void aJobThatTheReleaseBeforeHasScheduledIsHandled() throws JsonProcessingException {
        startLargeOrder();

        dapr.scheduleJob(new ScheduleJobRequest(job, clock.instant())
                        .setData(payload())
                        .setFailurePolicy(new ConstantFailurePolicy(120))
                        .setOverwrite(true))
                .block();

        await().atMost(TIMEOUT).until(() -> control.find(orderId).state().equals("TERMINATED"));
        awaitNoJob();
    }

    @Test
    void aDeadlineThatComesTooLateOrTwiceDoesNothing() throws JsonProcessingException {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(TIMEOUT).until(() -> control.find(orderId).state().equals("COMPLETED"));

        for (var times = 0; times < 2; times++) {
            dapr.scheduleJob(deadline(JobSchedule.fromString("@every 500ms"))).block();
            awaitNoJob();
        }

        assertThat(control.find(orderId).state()).isEqualTo("COMPLETED");
        assertThat(payments.find(orderId))
                .hasValueSatisfying(payment -> assertThat(payment.wasTaken()).isTrue());
    }

    private ScheduleJobRequest deadline(JobSchedule schedule) throws JsonProcessingException {
        return new ScheduleJobRequest(job, schedule)
                .setData(payload())
                .setFailurePolicy(new DropFailurePolicy())
                .setOverwrite(true);
    }

    private byte[] payload() throws JsonProcessingException {
        return json.writeValueAsBytes(new Deadline(clock.instant()));
    }

    private GetJobResponse find() {
        return dapr.getJob(new GetJobRequest(job)).block();
    }

    private void awaitNoJob() {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThatExceptionOfType(DaprException.class)
                .isThrownBy(this::find)
                .withMessageContaining("not found"));
    }

    private void startLargeOrder() {
        var small = order(orderId, "tok_visa", line("kettle", 1));
        fulfilments.start(new OrderPlaced(
                orderId, small.customer(), small.lines(), Orders.euros(600_000), small.paymentToken(), small.at()));
        await().atMost(TIMEOUT).until(() -> approvals.isWaiting(orderId));
    }
}
