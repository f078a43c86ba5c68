package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.dock.DockWorkflowNames.CANCEL_DOCK_SLOT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CLAIM_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RELEASE_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.TERMINATE_FULFILMENT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.UNDO_ORDER;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.WITHDRAW_CONFIRMATION;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.REFUND_PAYMENT;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.workflow.TerminateFulfilment.Termination;
import com.example.shop.workflow.payment.RefundRequest;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowContext;
import io.dapr.workflows.WorkflowStub;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Termination with compensation: terminates the fulfilment of an order, and undoes all of its steps.
 *
 * <p>Dapr itself only stops a terminated workflow. So a second workflow does the work, and is completed also if the
 * service stops in between.
 *
 * <pre>
 *   TerminateFulfilment -- timer -- terminated? -- ClaimRejection -- all compensations -- AnnounceRejection
 *                                       |                |
 *                                      no: the order ended by itself, or was confirmed before; nothing to do
 * </pre>
 */
@Component
@RegisteredName(UNDO_ORDER)
class TerminationWithCompensation implements Workflow {

    /** Longer than any call to the sidecar may take: an activity that was running at the termination has ended by then. */
    static final Duration PAUSE = Duration.ofSeconds(35);

    @Override
    public WorkflowStub create() {
        return context -> run(context, context.getInput(Undo.class));
    }

    /** @param reason and detail for the customer */
    record Undo(OrderToFulfil order, RejectionReason reason, String detail) {}

    static void run(WorkflowContext context, Undo undo) {
        var order = undo.order();
        var activities = new RetriedActivities(context);
        var termination = new Termination(order.orderId());
        activities
                .retryForHalfAnHour(TERMINATE_FULFILMENT, termination, Boolean.class)
                .await();
        context.createTimer(PAUSE).await();
        if (!activities
                        .retryForHalfAnHour(TERMINATE_FULFILMENT, termination, Boolean.class)
                        .await()
                || !activities
                        .retryForHalfAnHour(CLAIM_REJECTION, termination, Boolean.class)
                        .await()) {
            context.complete("not undone");
            return;
        }
        everything(order).run(activities, context.getLogger());
        activities.retryForADay(
                ANNOUNCE_REJECTION, RejectedOrder.of(order, undo.reason(), undo.detail(), context.getCurrentInstant()));
        context.complete("undone");
    }

    /** Each does nothing if there is nothing to undo. */
    private static Compensations everything(OrderToFulfil order) {
        var demands = Demand.of(order);
        var compensations = new Compensations();
        demands.forEach(demand -> compensations.add(RELEASE_RESERVATION, demand));
        compensations.add(REFUND_PAYMENT, new RefundRequest(order.orderId()));
        demands.forEach(demand -> compensations.add(WITHDRAW_CONFIRMATION, demand));
        compensations.add(CANCEL_DOCK_SLOT, new DockRequest(order.orderId()));
        return compensations;
    }
}
