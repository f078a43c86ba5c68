package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER_PREFIX;

import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlot;
import io.dapr.durabletask.Task;
import io.dapr.workflows.WorkflowContext;

/**
 * Versioned change (isPatched): a new version of a step, while orders of the previous version are still running.
 *
 * <pre>
 *   isPatched("shipping-by-child") --+-- true:   the child workflow books the slot
 *                                    +-- false:  the activity books the slot, as it did in the previous release
 * </pre>
 *
 * <p>{@code isPatched} is false only for an order whose history already contains what follows: it was past this point
 * when the new version was deployed, and its replay has to take the same steps again. All other orders take the new step,
 * also those that the previous release started.
 */
final class VersionedShipping {

    /** The name of a patch. It must not be changed, because the histories of running orders contain it. */
    private static final String SHIPPING_BY_CHILD = "shipping-by-child";

    private final WorkflowContext context;
    private final RetriedActivities activities;

    VersionedShipping(WorkflowContext context, RetriedActivities activities) {
        this.context = context;
        this.activities = activities;
    }

    Task<DockSlot> bookDockSlot(DockRequest request) {
        if (context.isPatched(SHIPPING_BY_CHILD)) {
            var instanceId = SHIP_ORDER_PREFIX + request.orderId();
            return context.callChildWorkflow(SHIP_ORDER, request, instanceId, DockSlot.class);
        }
        return activities.retryForHalfAnHour(BOOK_DOCK_SLOT, request, DockSlot.class);
    }
}
