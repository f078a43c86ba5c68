package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.euros;
import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.toFulfil;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.CHECK_APPROVAL;
import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CONFIRM_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RESERVE_STOCK;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.REFUND_PAYMENT;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.TAKE_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.ReservationResult;
import com.example.shop.workflow.fulfilment.workflow.ConfirmReservation.Confirmation;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payment.Status;
import io.dapr.durabletask.TaskCanceledException;
import io.dapr.durabletask.TaskFailedException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FulfilOrderSagaTests {

    private final OrderToFulfil order = toFulfil("order-1", line("kettle", 1), line("cup", 2));
    private final ScriptedWorkflowContext script = new ScriptedWorkflowContext()
            .answer(RESERVE_STOCK, demand -> ReservationResult.enough())
            .answer(CHECK_APPROVAL, check -> false)
            .answer(TAKE_PAYMENT, request -> payment(Status.TAKEN))
            .answer(CONFIRM_RESERVATION, demand -> new Confirmation(true));

    @Test
    void reservesTakesThePaymentConfirmsAndTells() {
        run();

        assertThat(script.calls())
                .containsExactly(
                        "ReserveStock",
                        "ReserveStock",
                        "CheckApproval",
                        "TakePayment",
                        "ConfirmReservation",
                        "ConfirmReservation",
                        "BookDockSlot",
                        "AnnounceConfirmation");
        assertThat(script.lastInput())
                .isEqualTo(new ConfirmedOrder("order-1", null, order.total(), Instant.EPOCH, "encrypted"));
        verify(script.context()).complete("confirmed");
    }

    @Test
    void withoutEnoughStockReleasesTheRestAndTakesNoPayment() {
        script.answer(
                RESERVE_STOCK, demand -> isKettle(demand) ? ReservationResult.enough() : ReservationResult.only(1));

        run();

        assertThat(script.calls())
                .containsExactly("ReserveStock", "ReserveStock", "ReleaseReservation", "AnnounceRejection");
        assertRejected(RejectionReason.OUT_OF_STOCK, "The cup: 2 ordered, 1 left");
    }

    @Test
    void namesEveryProductThatIsShort() {
        script.answer(RESERVE_STOCK, demand -> ReservationResult.only(0));

        run();

        assertThat(script.calls()).containsExactly("ReserveStock", "ReserveStock", "AnnounceRejection");
        assertRejected(RejectionReason.OUT_OF_STOCK, "The kettle: 1 ordered, 0 left; The cup: 2 ordered, 0 left");
    }

    @Test
    void withoutPaymentReleasesWhatWasReserved() {
        script.answer(TAKE_PAYMENT, request -> payment(Status.DECLINED));

        run();

        assertThat(script.calls())
                .containsExactly(
                        "ReserveStock",
                        "ReserveStock",
                        "CheckApproval",
                        "TakePayment",
                        "ReleaseReservation",
                        "ReleaseReservation",
                        "AnnounceRejection");
        assertRejected(RejectionReason.PAYMENT_DECLINED, "card declined");
    }

    @Test
    void aLargeOrderGoesOnOnceItIsApproved() {
        script.answer(CHECK_APPROVAL, check -> true).event("approval", () -> true);

        run();

        assertThat(script.calls())
                .endsWith(
                        "TakePayment",
                        "ConfirmReservation",
                        "ConfirmReservation",
                        "BookDockSlot",
                        "AnnounceConfirmation");
        verify(script.context()).setCustomStatus("waiting for an approval");
    }

    @Test
    void aLargeOrderThatIsRefusedIsGivenBackUnpaid() {
        script.answer(CHECK_APPROVAL, check -> true).event("approval", () -> false);

        run();

        assertThat(script.calls())
                .endsWith("CheckApproval", "ReleaseReservation", "ReleaseReservation", "AnnounceRejection");
        assertRejected(RejectionReason.NOT_APPROVED, "the order was not approved");
    }

    @Test
    void aLargeOrderThatNobodyLooksAtIsRejectedInTheEnd() {
        script.answer(CHECK_APPROVAL, check -> true).event("approval", () -> {
            throw mock(TaskCanceledException.class);
        });

        run();

        assertThat(script.calls()).doesNotContain("TakePayment");
        assertRejected(RejectionReason.NOT_APPROVED, "nobody approved the order in time");
    }

    @Test
    void aLostReservationUndoesEverythingInReverseOrder() {
        script.answer(CONFIRM_RESERVATION, demand -> new Confirmation(isKettle(demand)));

        run();

        assertThat(script.calls())
                .endsWith(
                        "WithdrawConfirmation",
                        "RefundPayment",
                        "ReleaseReservation",
                        "ReleaseReservation",
                        "AnnounceRejection");
        assertRejected(RejectionReason.OUT_OF_STOCK, "The cup: no longer reserved");
    }

    @Test
    void withoutASlotAtTheDockEverythingIsGivenBack() {
        script.fail(BOOK_DOCK_SLOT);

        run();

        assertThat(script.calls())
                .endsWith(
                        "CancelDockSlot",
                        "WithdrawConfirmation",
                        "WithdrawConfirmation",
                        "RefundPayment",
                        "ReleaseReservation",
                        "ReleaseReservation",
                        "AnnounceRejection");
        assertRejected(RejectionReason.TECHNICAL_FAILURE, "a technical failure on our side");
    }

    @Test
    void whatFailedIsUndoneTooBecauseItMayHaveBeenDone() {
        script.fail(TAKE_PAYMENT);

        run();

        assertThat(script.calls())
                .endsWith(
                        "TakePayment",
                        "RefundPayment",
                        "ReleaseReservation",
                        "ReleaseReservation",
                        "AnnounceRejection");
        assertRejected(RejectionReason.TECHNICAL_FAILURE, "a technical failure on our side");
    }

    @Test
    void aFailedReservationDoesNotHideTheOthers() {
        script.answer(RESERVE_STOCK, demand -> {
            if (isKettle(demand)) {
                throw mock(TaskFailedException.class);
            }
            return ReservationResult.enough();
        });

        run();

        assertThat(script.calls())
                .containsExactly(
                        "ReserveStock",
                        "ReserveStock",
                        "ReleaseReservation",
                        "ReleaseReservation",
                        "AnnounceRejection");
    }

    @Test
    void announcesNoRejectionUntilEverythingIsGivenBack() {
        script.fail(TAKE_PAYMENT).fail(REFUND_PAYMENT);

        assertThatExceptionOfType(TaskFailedException.class).isThrownBy(this::run);

        assertThat(script.calls()).endsWith("RefundPayment", "ReleaseReservation", "ReleaseReservation");
        verify(script.context(), never()).complete(any());
    }

    private void run() {
        new FulfilOrderSaga(script.context(), order).run();
    }

    private void assertRejected(RejectionReason reason, String detail) {
        assertThat(script.lastInput())
                .isEqualTo(new RejectedOrder("order-1", null, reason, detail, Instant.EPOCH, "encrypted"));
        verify(script.context()).complete("rejected");
    }

    private static boolean isKettle(Object demand) {
        return ((Demand) demand).productId().equals("kettle");
    }

    private static Payment payment(Status status) {
        return new Payment(
                "order-1", euros(3998), status, status == Status.DECLINED ? "card declined" : null, "receipt");
    }
}
