package com.example.shop.workflow.approval.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND;

import com.example.shop.workflow.approval.ApprovalNotice;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A monitor: looks every hour whether an order still waits for its approval, and reminds of it for as long as it does.
 *
 * <pre>
 *   pause -- Remind -- still waiting? -- continueAsNew, with one reminder more
 *                            |
 *                           no: done
 * </pre>
 *
 * <p>{@code continueAsNew} begins again with an empty history. A loop would make it longer with each turn, and all of it
 * is sent and replayed every time, until at 4 MiB it is sent no more.
 */
@Component
class RemindOfApproval implements Workflow {

    // A constant and no setting: a running workflow replays its retries, and has to come to the same ones.
    private static final WorkflowTaskOptions HALF_AN_HOUR = new WorkflowTaskOptions(WorkflowTaskRetryPolicy.newBuilder()
            .setMaxNumberOfAttempts(36)
            .setFirstRetryInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaxRetryInterval(Duration.ofMinutes(1))
            .build());

    @Override
    public WorkflowStub create() {
        return context -> {
            var reminder = context.getInput(ApprovalNotice.class);
            context.createTimer(reminder.every()).await();
            var waiting = context.callActivity(REMIND, reminder, HALF_AN_HOUR, Boolean.class)
                    .await();
            if (waiting) {
                context.continueAsNew(reminder.next());
            } else {
                context.complete(reminder.number() - 1);
            }
        };
    }
}
