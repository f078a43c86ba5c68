package com.example.shop.workflow.approval.workflow;

import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.approval.ApprovalThreshold;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Returns whether a person has to approve an order. This is an activity, because the threshold may change between replays. */
@Component
class CheckApproval implements WorkflowActivity {

    private final ApprovalThreshold threshold;

    CheckApproval(ApprovalThreshold threshold) {
        this.threshold = threshold;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var check = context.getInput(ApprovalCheck.class);
        return check.total().amount().compareTo(threshold.current()) > 0;
    }
}
