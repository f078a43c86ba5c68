package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.CHECK_APPROVAL;
import static com.example.shop.workflow.dock.DockWorkflowNames.CANCEL_DOCK_SLOT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_CONFIRMATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CONFIRM_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RELEASE_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RESERVE_STOCK;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.WITHDRAW_CONFIRMATION;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.REFUND_PAYMENT;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.TAKE_PAYMENT;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.ReservationResult;
import com.example.shop.workflow.fulfilment.workflow.ConfirmReservation.Confirmation;
import com.example.shop.workflow.fulfilment.workflow.FanOutFanIn.ProductStep;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.PaymentOfOrder;
import com.example.shop.workflow.payment.RefundRequest;
import io.dapr.durabletask.TaskFailedException;
import io.dapr.workflows.WorkflowContext;
import java.util.Objects;

/**
 * Saga with compensation: one run of {@link FulfilOrderWorkflow}, which may be a replay.
 *
 * <p>Each step that was done, or that may have been done, adds its compensation. If a later step fails, all compensations
 * run, the last one first.
 */
final class FulfilOrderSaga {

    private static final ProductStep<ReservationResult> RESERVE = new ProductStep<>(
            RESERVE_STOCK,
            ReservationResult.class,
            ReservationResult::reserved,
            RELEASE_RESERVATION,
            (demand, result) ->
                    "%s: %d ordered, %d left".formatted(demand.productName(), demand.quantity(), result.available()));

    private static final ProductStep<Confirmation> CONFIRM = new ProductStep<>(
            CONFIRM_RESERVATION,
            Confirmation.class,
            Confirmation::confirmed,
            WITHDRAW_CONFIRMATION,
            (demand, result) -> "%s: no longer reserved".formatted(demand.productName()));

    private final WorkflowContext context;
    private final OrderToFulfil order;
    private final RetriedActivities activities;
    private final Compensations compensations = new Compensations();
    private final FanOutFanIn products;

    FulfilOrderSaga(WorkflowContext context, OrderToFulfil order) {
        this.context = context;
        this.order = order;
        this.activities = new RetriedActivities(context);
        this.products = new FanOutFanIn(activities, compensations);
    }

    void run() {
        try {
            context.setCustomStatus("reserving stock");
            products.callForEach(order, RESERVE);
            requireApproval();
            context.setCustomStatus("taking the payment");
            takePayment();
            context.setCustomStatus("confirming the reservations");
            products.callForEach(order, CONFIRM);
            context.setCustomStatus("booking a slot at the dock");
            bookDockSlot();
        } catch (OrderNotFulfillable e) {
            reject(e.reason(), e.detail());
            return;
        } catch (TaskFailedException e) {
            context.getLogger().warn("Order {} is rejected after a failure: {}", order.orderId(), e.getMessage());
            reject(RejectionReason.TECHNICAL_FAILURE, "a technical failure on our side");
            return;
        }
        confirm();
    }

    private void requireApproval() {
        var check = new ApprovalCheck(order.orderId(), order.total());
        var isLarge = activities.retryForHalfAnHour(CHECK_APPROVAL, check, Boolean.class);
        if (isLarge.await()) {
            new ExternalEventWithTimeout(context).awaitApproval(order.orderId());
        }
    }

    private void takePayment() {
        var request = new PaymentOfOrder(order.orderId(), order.paymentToken(), order.total(), order.personalData());
        var task = activities.retryForHalfAnHour(TAKE_PAYMENT, request, Payment.class);
        var refund = new RefundRequest(order.orderId());
        var payment = compensations.await(task, Payment::wasTaken, REFUND_PAYMENT, refund);
        if (!payment.wasTaken()) {
            throw new OrderNotFulfillable(
                    RejectionReason.PAYMENT_DECLINED,
                    Objects.requireNonNullElse(payment.declineReason(), "the payment was refunded before"));
        }
    }

    private void bookDockSlot() {
        var request = new DockRequest(order.orderId());
        var task = new VersionedShipping(context, activities).bookDockSlot(request);
        compensations.await(task, slot -> true, CANCEL_DOCK_SLOT, request);
    }

    private void confirm() {
        var confirmed = new ConfirmedOrder(
                order.orderId(), order.customer(), order.total(), context.getCurrentInstant(), order.personalData());
        activities.retryForADay(ANNOUNCE_CONFIRMATION, confirmed);
        end("confirmed");
    }

    private void reject(RejectionReason reason, String detail) {
        context.setCustomStatus("giving back");
        compensations.run(activities, context.getLogger());
        activities.retryForADay(
                ANNOUNCE_REJECTION, RejectedOrder.of(order, reason, detail, context.getCurrentInstant()));
        end("rejected");
    }

    private void end(String outcome) {
        context.setCustomStatus(outcome);
        context.getLogger().info("Order {} {}", order.orderId(), outcome);
        context.complete(outcome);
    }
}
