package com.example.shop.workflow.workflow;

import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import com.example.shop.workflow.DockRequest;
import com.example.shop.workflow.DockSlots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes {@link BookDockSlot}. */
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
