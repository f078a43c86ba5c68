package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.APPROVAL_EVENT;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL_PREFIX;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.WAITING_FOR_APPROVAL;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.approval.ApprovalNotice;
import io.dapr.durabletask.TaskCanceledException;
import io.dapr.workflows.WorkflowContext;
import java.time.Duration;

/**
 * External event with a timeout: waits until a person approves or refuses a large order, for at most one day.
 *
 * <pre>
 *   waitForExternalEvent("approval", 1 day) --+-- true:     the order goes on
 *                                             +-- false:    the order is rejected
 *                                             +-- timeout:  the order is rejected
 * </pre>
 *
 * <p>The wait is durable: it goes on after a restart of the service or of its sidecar.
 */
final class ExternalEventWithTimeout {

    /** The name of a patch. It must not be changed, because the histories of running orders contain it. */
    private static final String APPROVAL_MONITOR = "approval-reminders";

    private static final Duration TIMEOUT = Duration.ofDays(1);
    private static final Duration TIME_BETWEEN_NOTICES = Duration.ofHours(1);

    private final WorkflowContext context;

    ExternalEventWithTimeout(WorkflowContext context) {
        this.context = context;
    }

    /** @throws OrderNotFulfillable if the order is refused, or if nobody decides in time */
    void awaitApproval(String orderId) {
        context.setCustomStatus(WAITING_FOR_APPROVAL);
        context.getLogger().info("Order {} waits for its approval", orderId);
        startMonitor(orderId);
        var approval = context.waitForExternalEvent(APPROVAL_EVENT, TIMEOUT, Boolean.class);
        try {
            if (!approval.await()) {
                throw new OrderNotFulfillable(RejectionReason.NOT_APPROVED, "the order was not approved");
            }
        } catch (TaskCanceledException timeout) {
            throw new OrderNotFulfillable(RejectionReason.NOT_APPROVED, "nobody approved the order in time");
        }
    }

    /** Does not await the monitor: it ends by itself when the order no longer waits. */
    private void startMonitor(String orderId) {
        if (context.isPatched(APPROVAL_MONITOR)) {
            var first = new ApprovalNotice(orderId, TIME_BETWEEN_NOTICES, 1);
            var unused = context.callChildWorkflow(
                    REMIND_OF_APPROVAL, first, REMIND_OF_APPROVAL_PREFIX + orderId, Integer.class);
        }
    }
}
