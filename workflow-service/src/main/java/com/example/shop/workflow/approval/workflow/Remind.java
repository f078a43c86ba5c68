package com.example.shop.workflow.approval.workflow;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.approval.Approvals;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds of an order that waits for its approval, and answers whether it still does. */
@Component
class Remind implements WorkflowActivity {

    private static final Logger log = LoggerFactory.getLogger(Remind.class);

    private final Approvals approvals;
    private final Journey journey;

    Remind(Approvals approvals, Journey journey) {
        this.approvals = approvals;
        this.journey = journey;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var reminder = context.getInput(ApprovalNotice.class);
        if (!approvals.isWaiting(reminder.orderId())) {
            return false;
        }
        log.warn("Order {} still waits for its approval, reminder {}", reminder.orderId(), reminder.number());
        journey.record(
                reminder.orderId(), BuildingBlock.WORKFLOW, "Reminded of the approval, no. " + reminder.number());
        return true;
    }
}
