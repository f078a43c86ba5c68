package com.example.shop.workflow.workflow;

import com.example.shop.workflow.DockSlot;
import com.example.shop.workflow.workflow.BookDockSlot.Pickup;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import org.springframework.stereotype.Component;

/** The child workflow that sees to the shipping of an order, and answers the slot at the dock that it booked. */
@Component
class ShipOrder implements Workflow {

    static final String NAME = "ShipOrder";
    static final String PREFIX = "ship-";

    @Override
    public WorkflowStub create() {
        return context -> {
            context.setCustomStatus("booking a slot at the dock");
            var slot = new Steps(context)
                    .attempt(BookDockSlot.class, context.getInput(Pickup.class), DockSlot.class)
                    .await();
            context.setCustomStatus("slot %d of %s".formatted(slot.number(), slot.day()));
            context.complete(slot);
        };
    }
}
