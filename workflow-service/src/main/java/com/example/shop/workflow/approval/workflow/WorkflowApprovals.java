package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.APPROVAL_EVENT;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.WAITING_FOR_APPROVAL;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.approval.NotWaitingForApproval;
import io.dapr.durabletask.DurableTaskClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Raises the decision as an external event of the order's workflow. */
@Component
class WorkflowApprovals implements Approvals {

    private static final Logger log = LoggerFactory.getLogger(WorkflowApprovals.class);

    private final DurableTaskClient workflows;

    WorkflowApprovals(DurableTaskClient workflows) {
        this.workflows = workflows;
    }

    /** Reads the status first: Dapr accepts an event also when no workflow waits for it, and then keeps it. */
    @Override
    public void decide(String orderId, boolean approved) {
        if (!isWaiting(orderId)) {
            throw new NotWaitingForApproval(orderId);
        }
        workflows.raiseEvent(orderId, APPROVAL_EVENT, approved);
    }

    /** The notice is a line in the log. */
    @Override
    @RecordJourneyStep(
            block = BuildingBlock.WORKFLOW,
            text = "Sent notice #{#notice.number()} about the approval",
            condition = "#result")
    public boolean sendNotice(ApprovalNotice notice) {
        if (!isWaiting(notice.orderId())) {
            return false;
        }
        log.warn("Order {} still waits for its approval, notice {}", notice.orderId(), notice.number());
        return true;
    }

    @Override
    public boolean isWaiting(String orderId) {
        var instance = workflows.getInstanceMetadata(orderId, true);
        return instance.isRunning()
                && instance.isCustomStatusFetched()
                && WAITING_FOR_APPROVAL.equals(instance.readCustomStatusAs(String.class));
    }
}
