package com.example.shop.workflow.dock.workflow;

import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;

import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlot;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.WorkflowTaskOptions;
import io.dapr.workflows.WorkflowTaskRetryPolicy;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The child workflow that sees to the shipping of an order, and answers the slot at the dock that it booked. */
@Component
class ShipOrder implements Workflow {

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
            context.setCustomStatus("booking a slot at the dock");
            var request = context.getInput(DockRequest.class);
            var slot = context.callActivity(BOOK_DOCK_SLOT, request, HALF_AN_HOUR, DockSlot.class)
                    .await();
            context.setCustomStatus("slot %d of %s".formatted(slot.number(), slot.day()));
            context.complete(slot);
        };
    }
}
