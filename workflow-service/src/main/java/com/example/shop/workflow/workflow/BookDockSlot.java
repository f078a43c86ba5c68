package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import com.example.shop.workflow.DockRequest;
import com.example.shop.workflow.DockSlots;
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
