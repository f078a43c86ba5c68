package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.approval.ApprovalWorkflowNames.APPROVAL_EVENT;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.CHECK_APPROVAL;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND_OF_APPROVAL_PREFIX;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.WAITING_FOR_APPROVAL;
import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;
import static com.example.shop.workflow.dock.DockWorkflowNames.CANCEL_DOCK_SLOT;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER;
import static com.example.shop.workflow.dock.DockWorkflowNames.SHIP_ORDER_PREFIX;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_CONFIRMATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CONFIRM_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RELEASE_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RESERVE_STOCK;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.WITHDRAW_CONFIRMATION;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.REFUND_PAYMENT;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.TAKE_PAYMENT;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlot;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.StockAnswer;
import com.example.shop.workflow.fulfilment.workflow.ConfirmReservation.Confirmation;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.PaymentRequest;
import com.example.shop.workflow.payment.RefundRequest;
import io.dapr.durabletask.Task;
import io.dapr.durabletask.TaskCanceledException;
import io.dapr.durabletask.TaskFailedException;
import io.dapr.workflows.WorkflowContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** One run of {@link FulfilOrderWorkflow}, which may be a replay. */
final class FulfilmentRun {

    private static final ProductStep<StockAnswer> RESERVE = new ProductStep<>(
            RESERVE_STOCK,
            StockAnswer.class,
            StockAnswer::reserved,
            RELEASE_RESERVATION,
            (demand, answer) ->
                    "%s: %d ordered, %d left".formatted(demand.productName(), demand.quantity(), answer.available()));

    private static final ProductStep<Confirmation> CONFIRM = new ProductStep<>(
            CONFIRM_RESERVATION,
            Confirmation.class,
            Confirmation::confirmed,
            WITHDRAW_CONFIRMATION,
            (demand, answer) -> "%s: no longer reserved".formatted(demand.productName()));

    /** Never to be renamed: they stand in the histories of running orders. */
    static final String SHIPPING_BY_CHILD = "shipping-by-child";

    static final String APPROVAL_REMINDERS = "approval-reminders";

    private static final Duration TIME_TO_APPROVE = Duration.ofDays(1);
    private static final Duration TIME_TO_REMIND = Duration.ofHours(1);

    private final WorkflowContext context;
    private final OrderPlaced order;
    private final Steps steps;
    private final Compensations compensations = new Compensations();

    FulfilmentRun(WorkflowContext context, OrderPlaced order) {
        this.context = context;
        this.order = order;
        this.steps = new Steps(context);
    }

    void run() {
        try {
            context.setCustomStatus("reserving stock");
            forEachProduct(RESERVE);
            requireApproval();
            context.setCustomStatus("taking the payment");
            takePayment();
            context.setCustomStatus("confirming the reservations");
            forEachProduct(CONFIRM);
            context.setCustomStatus("booking a slot at the dock");
            bookDockSlot();
        } catch (Unfulfillable e) {
            reject(e.reason, e.detail);
            return;
        } catch (TaskFailedException e) {
            context.getLogger().warn("Order {} given up: {}", order.orderId(), e.getMessage());
            reject(RejectionReason.TECHNICAL_FAILURE, "a technical failure on our side");
            return;
        }
        confirm();
    }

    /**
     * Takes a step for all products at once, and awaits every one of them, also after a failure: what was done has to
     * be known before it can be undone.
     */
    private <T> void forEachProduct(ProductStep<T> step) {
        var demands = Demand.of(order);
        var tasks = demands.stream()
                .map(demand -> steps.attempt(step.activity(), demand, step.result()))
                .toList();
        var complaints = new ArrayList<String>();
        var failures = new ArrayList<TaskFailedException>();
        for (var i = 0; i < tasks.size(); i++) {
            try {
                var result = await(tasks.get(i), step.done(), step.compensation(), demands.get(i));
                if (!step.done().test(result)) {
                    complaints.add(step.complaint().apply(demands.get(i), result));
                }
            } catch (TaskFailedException e) {
                failures.add(e);
            }
        }
        requireNone(failures, complaints);
    }

    private static void requireNone(List<TaskFailedException> failures, List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new Unfulfillable(RejectionReason.OUT_OF_STOCK, String.join("; ", complaints));
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Waits for a person where the order is a large one: for a day, through restarts. */
    private void requireApproval() {
        var check = new ApprovalCheck(order.orderId(), order.total());
        if (!steps.attempt(CHECK_APPROVAL, check, Boolean.class).await()) {
            return;
        }
        context.setCustomStatus(WAITING_FOR_APPROVAL);
        context.getLogger().info("Order {} waits for its approval", order.orderId());
        remindOfApproval();
        try {
            var approved = context.waitForExternalEvent(APPROVAL_EVENT, TIME_TO_APPROVE, Boolean.class);
            if (!approved.await()) {
                throw new Unfulfillable(RejectionReason.NOT_APPROVED, "the order was not approved");
            }
        } catch (TaskCanceledException timeout) {
            throw new Unfulfillable(RejectionReason.NOT_APPROVED, "nobody approved the order in time");
        }
    }

    /** Nobody waits for the monitor: it ends by itself once the order goes on. */
    private void remindOfApproval() {
        if (context.isPatched(APPROVAL_REMINDERS)) {
            var first = new ApprovalNotice(order.orderId(), TIME_TO_REMIND, 1);
            var unused = context.callChildWorkflow(
                    REMIND_OF_APPROVAL, first, REMIND_OF_APPROVAL_PREFIX + order.orderId(), Integer.class);
        }
    }

    private void takePayment() {
        var payment = await(
                steps.attempt(
                        TAKE_PAYMENT,
                        new PaymentRequest(order.orderId(), order.paymentToken(), order.total()),
                        Payment.class),
                Payment::wasTaken,
                REFUND_PAYMENT,
                new RefundRequest(order.orderId()));
        if (!payment.wasTaken()) {
            throw new Unfulfillable(
                    RejectionReason.PAYMENT_DECLINED,
                    Objects.requireNonNullElse(payment.declineReason(), "the payment was refunded before"));
        }
    }

    private void bookDockSlot() {
        var pickup = new DockRequest(order.orderId());
        await(shipping(pickup), slot -> true, CANCEL_DOCK_SLOT, pickup);
    }

    /**
     * An order that was past this point when the child workflow came has booked its slot by the activity alone, and
     * replays that; all others take the new way, also those that were started by the release before.
     */
    private Task<DockSlot> shipping(DockRequest pickup) {
        return context.isPatched(SHIPPING_BY_CHILD)
                ? context.callChildWorkflow(SHIP_ORDER, pickup, SHIP_ORDER_PREFIX + order.orderId(), DockSlot.class)
                : steps.attempt(BOOK_DOCK_SLOT, pickup, DockSlot.class);
    }

    /** Whatever was done is undone if the order fails, and so is what has failed: it may have been done after all. */
    private <T> T await(Task<T> task, Predicate<T> done, String compensation, Object input) {
        try {
            var result = task.await();
            if (done.test(result)) {
                compensations.add(compensation, input);
            }
            return result;
        } catch (TaskFailedException e) {
            compensations.add(compensation, input);
            throw e;
        }
    }

    private void confirm() {
        steps.insist(
                ANNOUNCE_CONFIRMATION,
                new OrderConfirmed(order.orderId(), order.customer(), order.total(), context.getCurrentInstant()));
        end("confirmed");
    }

    private void reject(RejectionReason reason, String detail) {
        context.setCustomStatus("giving back");
        compensations.run(steps, context.getLogger());
        steps.insist(
                ANNOUNCE_REJECTION,
                new OrderRejected(order.orderId(), order.customer(), reason, detail, context.getCurrentInstant()));
        end("rejected");
    }

    private void end(String outcome) {
        context.setCustomStatus(outcome);
        context.getLogger().info("Order {} {}", order.orderId(), outcome);
        context.complete(outcome);
    }

    /** @param complaint what to tell the customer where it was not done */
    private record ProductStep<T>(
            String activity,
            Class<T> result,
            Predicate<T> done,
            String compensation,
            BiFunction<Demand, T, String> complaint) {}

    private static final class Unfulfillable extends RuntimeException {

        private final RejectionReason reason;
        private final String detail;

        private Unfulfillable(RejectionReason reason, String detail) {
            super(detail);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
