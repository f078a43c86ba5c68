package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.toFulfil;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CLAIM_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.TERMINATE_FULFILMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.example.shop.workflow.fulfilment.workflow.TerminationWithCompensation.Undo;
import io.dapr.durabletask.Task;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminationWithCompensationTests {

    private final OrderToFulfil order = toFulfil("order-1", line("kettle", 1));
    private final ScriptedWorkflowContext script = new ScriptedWorkflowContext()
            .answer(TERMINATE_FULFILMENT, termination -> true)
            .answer(CLAIM_REJECTION, termination -> true);

    @Test
    void givesEverythingBackInReverseOrderAndTells() {
        run();

        assertThat(script.calls())
                .containsExactly(
                        "TerminateFulfilment",
                        "TerminateFulfilment",
                        "ClaimRejection",
                        "CancelDockSlot",
                        "WithdrawConfirmation",
                        "RefundPayment",
                        "ReleaseReservation",
                        "AnnounceRejection");
        assertThat(script.lastInput())
                .isEqualTo(new RejectedOrder(
                        "order-1",
                        null,
                        RejectionReason.NOT_PAID_IN_TIME,
                        "the payment was due",
                        Instant.EPOCH,
                        "encrypted"));
    }

    @Test
    void leavesAnOrderAloneThatCameToItsOwnEnd() {
        script.answer(TERMINATE_FULFILMENT, termination -> false);

        run();

        assertThat(script.calls()).containsExactly("TerminateFulfilment", "TerminateFulfilment");
        verify(script.context()).complete("not undone");
    }

    @Test
    void leavesAnOrderAloneWhoseConfirmationWentOutAtTheLastMoment() {
        script.answer(CLAIM_REJECTION, termination -> false);

        run();

        assertThat(script.calls()).endsWith("ClaimRejection");
        verify(script.context()).complete("not undone");
    }

    private void run() {
        Task<Void> timer = mock();
        when(script.context().createTimer(any(Duration.class))).thenReturn(timer);
        TerminationWithCompensation.run(
                script.context(), new Undo(order, RejectionReason.NOT_PAID_IN_TIME, "the payment was due"));
    }
}
