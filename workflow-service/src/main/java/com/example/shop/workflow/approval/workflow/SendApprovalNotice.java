package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.approval.Approvals;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Sends a notice about an order if it still waits for its approval, and returns whether it does. */
@Component
@RegisteredName(REMIND)
class SendApprovalNotice implements WorkflowActivity {

    private final Approvals approvals;

    SendApprovalNotice(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var notice = context.getInput(ApprovalNotice.class);
        return approvals.sendNotice(notice);
    }
}
