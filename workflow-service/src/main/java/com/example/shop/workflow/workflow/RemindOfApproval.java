package com.example.shop.workflow.workflow;

import com.example.shop.workflow.workflow.Remind.Reminder;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
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

    static final String NAME = "RemindOfApproval";
    static final String PREFIX = "remind-";

    @Override
    public WorkflowStub create() {
        return context -> {
            var reminder = context.getInput(Reminder.class);
            context.createTimer(reminder.every()).await();
            var waiting = new Steps(context)
                    .attempt(Remind.class, reminder, Boolean.class)
                    .await();
            if (waiting) {
                context.continueAsNew(reminder.next());
            } else {
                context.complete(reminder.number() - 1);
            }
        };
    }
}
