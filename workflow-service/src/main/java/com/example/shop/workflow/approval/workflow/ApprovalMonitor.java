package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.workflow.approval.ApprovalNotice;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Monitor (continueAsNew): sends a notice about an order every hour, for as long as the order waits for its approval.
 *
 * <pre>
 *   timer -- SendApprovalNotice -- does the order wait? --+-- yes: continueAsNew, with the next notice
 *                                                         +-- no:  complete
 * </pre>
 *
 * <p>{@code continueAsNew} starts again with an empty history. A loop would make the history longer with each notice, and
 * Dapr sends and replays all of it each time, up to the limit of 4 MiB.
 */
@Component
@RegisteredName(REMIND_OF_APPROVAL)
class ApprovalMonitor implements Workflow {

    // A constant and not a property, because a workflow must be deterministic: a replay needs the same retries.
    private static final WorkflowTaskOptions HALF_AN_HOUR = new WorkflowTaskOptions(WorkflowTaskRetryPolicy.newBuilder()
            .setMaxNumberOfAttempts(36)
            .setFirstRetryInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaxRetryInterval(Duration.ofMinutes(1))
            .build());

    @Override
    public WorkflowStub create() {
        return context -> {
            var notice = context.getInput(ApprovalNotice.class);
            context.createTimer(notice.every()).await();
            var waiting = context.callActivity(REMIND, notice, HALF_AN_HOUR, Boolean.class)
                    .await();
            if (waiting) {
                context.continueAsNew(notice.next());
            } else {
                context.complete(notice.number() - 1);
            }
        };
    }
}
