package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.workflow.WorkflowInstances;
import com.example.shop.model.OrderPlaced;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.fulfilment.Fulfilments;
import io.dapr.durabletask.DurableTaskClient;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Replays what has just happened in a real sidecar. With {@code -Drecord-histories=true} the histories are kept for
 * {@link ReplayTests}: do that when a release goes out, never to make a test green.
 */
@WorkflowServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FulfilmentHistoriesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

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
    void aConfirmedOrder() throws IOException {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1), line("cup", 2)));

        assertReplays("confirmed");
    }

    @Test
    void anOrderOfMoreThanThereIs() throws IOException {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1), line("scarce-cup", 2)));

        assertReplays("out-of-stock");
    }

    @Test
    void anOrderThatIsPaidAndGivenBack() throws IOException {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1), line("lost-cup", 2)));

        assertReplays("given-back");
    }

    @Test
    void anOrderWithARetry() throws IOException {
        fulfilments.start(order(orderId, "tok_visa", line("flaky-cup", 2)));

        assertReplays("retried");
    }

    @Test
    void anOrderThatIsApproved() throws IOException {
        fulfilments.start(largeOrder());
        awaitApproval();
        approvals.decide(orderId, true);

        assertReplays("approved");
    }

    /** It was through before the upgrade, and its history is replayed by whoever asks for it later. */
    @Test
    void anOrderOfTheReleaseBefore() throws IOException {
        PreviousRelease.during(() -> {
            fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
            awaitEnd();
        });

        assertThat(assertReplays("release-before").decisions()).noneMatch(decision -> decision.contains("ShipOrder"));
    }

    /** It waits for its approval during the upgrade: what is behind it stays, and what comes goes the new way. */
    @Test
    void anOrderThatIsUpgradedOnItsWay() throws IOException {
        PreviousRelease.during(() -> {
            fulfilments.start(largeOrder());
            awaitApproval();
        });
        approvals.decide(orderId, true);

        assertThat(assertReplays("upgraded").decisions())
                .noneMatch(decision -> decision.contains("RemindOfApproval"))
                .anyMatch(decision -> decision.contains("ShipOrder"))
                .last()
                .asString()
                .contains("confirmed");
    }

    @Test
    void whatAWorkflowLogsIsLoggedOnceHoweverOftenItIsReplayed(CapturedOutput output) {
        fulfilments.start(largeOrder());
        awaitApproval();
        approvals.decide(orderId, true);
        awaitEnd();

        assertThat(new ReplayedHistory(instances.history(orderId)).turns()).isGreaterThan(4);
        assertThat(output).containsOnlyOnce("Order " + orderId + " waits for its approval");
    }

    private ReplayedHistory assertReplays(String name) throws IOException {
        awaitEnd();
        var history = new ReplayedHistory(instances.history(orderId));
        assertThat(history.replay(new FulfilOrderWorkflow())).isEqualTo(history.decisions());
        if (Boolean.getBoolean("record-histories")) {
            history.write(Path.of("src/test/resources/histories", name + ".txtpb"));
        }
        return history;
    }

    private OrderPlaced largeOrder() {
        var small = order(orderId, "tok_visa", line("kettle", 1));
        return new OrderPlaced(
                orderId, small.customer(), small.lines(), Orders.euros(600_000), small.paymentToken(), small.at());
    }

    private void awaitApproval() {
        await().atMost(TIMEOUT).until(() -> approvals.isWaiting(orderId));
    }

    /** Who reads while the engine writes may hear that a part of the instance is missing: it is not read at once. */
    private void awaitEnd() {
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .until(() -> workflows.getInstanceMetadata(orderId, false).isCompleted());
    }
}
