package com.example.shop.workflow.dock.workflow;

import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlots;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.springframework.stereotype.Component;

/** Books a slot at the dock, under a distributed lock. */
@Component
class BookDockSlot implements WorkflowActivity {

    private final DockSlots dockSlots;

    BookDockSlot(DockSlots dockSlots) {
        this.dockSlots = dockSlots;
    }

    @Override
    public Object run(WorkflowActivityContext context) {
        var order = context.getInput(DockRequest.class);
        return dockSlots.book(order.orderId());
    }
}
