package com.example.shop.workflow.dock.workflow;

import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlots;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compensates {@link BookDockSlot}. */
@Component
class CancelDockSlot implements WorkflowActivity {

    private final DockSlots dockSlots;

    CancelDockSlot(DockSlots dockSlots) {
        this.dockSlots = dockSlots;
    }

    @Override
    public @Nullable Object run(WorkflowActivityContext context) {
        var order = context.getInput(DockRequest.class);
        dockSlots.cancel(order.orderId());
        return null;
    }
}
