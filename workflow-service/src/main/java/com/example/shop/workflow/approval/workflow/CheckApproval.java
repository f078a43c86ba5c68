package com.example.shop.workflow.approval.workflow;

import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.approval.ApprovalThreshold;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Returns whether a person has to approve an order. This is an activity, because the threshold may change between replays. */
@Component
class CheckApproval implements WorkflowActivity {

    private final ApprovalThreshold threshold;
    private final Journey journey;

    CheckApproval(ApprovalThreshold threshold, Journey journey) {
        this.threshold = threshold;
        this.journey = journey;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var check = context.getInput(ApprovalCheck.class);
        var limit = threshold.current();
        journey.record(
                check.orderId(),
                BuildingBlock.CONFIGURATION,
                "Compared the total with the approval threshold of " + limit.toPlainString());
        return check.total().amount().compareTo(limit) > 0;
    }
}
