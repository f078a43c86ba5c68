package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.OrderPlaced;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import org.springframework.stereotype.Component;

/**
 * Fulfils an order as a saga.
 *
 * <pre>
 *   ReserveStock (one a product, in parallel)  <-- ReleaseReservation
 *        |                                               ^
 *   CheckApproval, and a day's wait for a large order    |
 *        |                                               ^
 *   TakePayment                                <-- RefundPayment
 *        |                                               ^
 *   ConfirmReservation (one a product)         <-- WithdrawConfirmation
 *        |                                               ^
 *   BookDockSlot                               <-- CancelDockSlot
 *        |                                               ^
 *   AnnounceConfirmation            whatever fails sends the order back up here, then AnnounceRejection
 * </pre>
 *
 * <p>Dapr runs this code again from the start whenever an activity has ended, with the results so far; so each run has
 * an object of its own, and whatever is not the same every time belongs into an activity.
 */
@Component
class FulfilOrderWorkflow implements Workflow {

    @Override
    public WorkflowStub create() {
        return context -> new FulfilmentRun(context, context.getInput(OrderPlaced.class)).run();
    }
}
