package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.workflow.WorkflowInstances;
import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.ReceivedEvents;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.fulfilment.Fulfilments;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.OrchestrationRuntimeStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class ApprovalMonitorIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ReceivedEvents heard = ReceivedEvents.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private DurableTaskClient workflows;

    @Autowired
    private WorkflowInstances instances;

    @BeforeAll
    static void startInventoryService() {
        FakeInventoryService.current();
    }

    @Test
    void anOrderThatWaitsHasAMonitor() {
        startLargeOrder();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(monitor(REMIND_OF_APPROVAL_PREFIX + orderId))
                .isEqualTo(OrchestrationRuntimeStatus.RUNNING));
    }

    @Test
    void remindsForAsLongAsTheOrderWaitsAndThenEnds() {
        startLargeOrder();
        var impatient = "impatient-" + orderId;
        workflows.scheduleNewOrchestrationInstance(
                REMIND_OF_APPROVAL, new ApprovalNotice(orderId, Duration.ofMillis(300), 1), impatient);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(notices()).hasSizeGreaterThan(5));
        assertThat(instances.history(impatient))
                .as("a new history with each turn, not a longer one")
                .hasSizeLessThan(15);
        approvals.decide(orderId, true);

        await().atMost(TIMEOUT).until(() -> monitor(impatient) == OrchestrationRuntimeStatus.COMPLETED);
        assertThat(workflows.getInstanceMetadata(impatient, true).readOutputAs(Integer.class))
                .isEqualTo(notices().size());
    }

    private void startLargeOrder() {
        var small = order(orderId, "tok_visa", line("kettle", 1));
        fulfilments.start(new OrderPlaced(
                orderId, small.customer(), small.lines(), Orders.euros(600_000), small.paymentToken(), small.at()));
        await().atMost(TIMEOUT).until(() -> approvals.isWaiting(orderId));
    }

    private OrchestrationRuntimeStatus monitor(String instanceId) {
        return workflows.getInstanceMetadata(instanceId, false).getRuntimeStatus();
    }

    private List<String> notices() {
        return heard.journey(orderId).stream()
                .map(step -> step.path("description").asText())
                .filter(description -> description.startsWith("Sent notice"))
                .toList();
    }
}
