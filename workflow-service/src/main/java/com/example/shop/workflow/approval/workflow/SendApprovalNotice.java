package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.approval.Approvals;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a notice about an order if it still waits for its approval, and returns whether it does. */
@Component
@RegisteredName(REMIND)
class SendApprovalNotice implements WorkflowActivity {

    private static final Logger log = LoggerFactory.getLogger(SendApprovalNotice.class);

    private final Approvals approvals;
    private final Journey journey;

    SendApprovalNotice(Approvals approvals, Journey journey) {
        this.approvals = approvals;
        this.journey = journey;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var notice = context.getInput(ApprovalNotice.class);
        if (!approvals.isWaiting(notice.orderId())) {
            return false;
        }
        log.warn("Order {} still waits for its approval, notice {}", notice.orderId(), notice.number());
        journey.record(
                notice.orderId(), BuildingBlock.WORKFLOW, "Sent notice about the approval, no. " + notice.number());
        return true;
    }
}
