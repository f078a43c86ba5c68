package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.workflow.fulfilment.OrderToFulfil;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import org.springframework.stereotype.Component;

/**
 * Saga with compensation: fulfils an order, or undoes what was done for it. The steps are in {@link FulfilOrderSaga}.
 *
 * <pre>
 *   ReserveStock (each product, in parallel)   <-- ReleaseReservation
 *        |                                               ^
 *   CheckApproval; a large order waits for a day         |
 *        |                                               ^
 *   TakePayment                                <-- RefundPayment
 *        |                                               ^
 *   ConfirmReservation (each product)          <-- WithdrawConfirmation
 *        |                                               ^
 *   BookDockSlot                               <-- CancelDockSlot
 *        |                                               ^
 *   AnnounceConfirmation            a failure runs the compensations upwards, and then AnnounceRejection
 * </pre>
 *
 * <p>Dapr replays this code from the start each time that an activity has ended, with the results so far. So each run has
 * its own object, and only activities may do what is not the same in each replay.
 */
@Component
class FulfilOrderWorkflow implements Workflow {

    @Override
    public WorkflowStub create() {
        return context -> new FulfilOrderSaga(context, context.getInput(OrderToFulfil.class)).run();
    }
}
