package com.example.shop.workflow.dock.workflow;

import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlot;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Child workflow: books a slot at the dock for an order, and returns the slot to its parent workflow. */
@Component
@RegisteredName(SHIP_ORDER)
class ShippingChildWorkflow implements Workflow {

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
            context.setCustomStatus("booking a slot at the dock");
            var request = context.getInput(DockRequest.class);
            var slot = context.callActivity(BOOK_DOCK_SLOT, request, HALF_AN_HOUR, DockSlot.class)
                    .await();
            context.setCustomStatus("slot %d of %s".formatted(slot.number(), slot.day()));
            context.complete(slot);
        };
    }
}
