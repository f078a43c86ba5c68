package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.WAITING_FOR_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.Orders;
import com.example.shop.workflow.ReceivedEvents;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.Approvals;
import com.example.shop.workflow.fulfilment.FulfilmentControl;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.fulfilment.InvalidWorkflowState;
import com.example.shop.workflow.fulfilment.UnknownFulfilment;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payments;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class WorkflowFulfilmentControlIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final FakeInventoryService inventory = FakeInventoryService.current();
    private final ReceivedEvents heard = ReceivedEvents.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private FulfilmentControl control;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Payments payments;

    @Test
    void aPausedOrderGoesOnOnlyOnceItIsResumed() {
        fulfilments.start(largeOrder());
        awaitStep(WAITING_FOR_APPROVAL);
        assertThatExceptionOfType(InvalidWorkflowState.class).isThrownBy(() -> control.resume(orderId));

        control.pause(orderId);
        awaitState("SUSPENDED");
        assertThatExceptionOfType(InvalidWorkflowState.class).isThrownBy(() -> control.pause(orderId));
        assertThat(payments.find(orderId)).isEmpty();

        control.resume(orderId);
        awaitState("RUNNING");
        approvals.decide(orderId, true);
        awaitState("COMPLETED");
        assertThat(control.find(orderId).step()).isEqualTo("confirmed");
    }

    @Test
    void aTerminatedOrderGivesBackWhatItReservedAndIsRejected() {
        fulfilments.start(largeOrder());
        awaitStep(WAITING_FOR_APPROVAL);
        assertThatExceptionOfType(InvalidWorkflowState.class).isThrownBy(() -> control.purge(orderId));

        terminate();
        terminate();

        awaitState("TERMINATED");
        await().atMost(TerminationWithCompensation.PAUSE.plus(TIMEOUT))
                .until(() -> !heard.about(orderId, OrderRejected.TYPE).isEmpty());
        assertThat(inventory.calls(orderId)).endsWith("DELETE kettle");
        assertThat(payments.find(orderId).filter(Payment::wasTaken)).isEmpty();
        assertThatExceptionOfType(InvalidWorkflowState.class).isThrownBy(() -> terminate());
    }

    /** The event of an order may come once more at any time, also when all that is left of it is a record. */
    @Test
    void aRedeliveredOrderStartsAndPaysNothingAgainAfterItsEndAndAfterItsPurge() {
        var order = order(orderId, "tok_visa", line("kettle", 1));
        fulfilments.start(order);
        awaitState("COMPLETED");
        var calls = inventory.calls(orderId);

        fulfilments.start(order);
        control.purge(orderId);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThatExceptionOfType(UnknownFulfilment.class)
                .isThrownBy(() -> control.find(orderId)));
        fulfilments.start(order);

        await().during(Duration.ofSeconds(2)).atMost(TIMEOUT).untilAsserted(() -> {
            assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
            assertThat(inventory.calls(orderId)).isEqualTo(calls);
            assertThat(heard.about(orderId, OrderConfirmed.TYPE)).hasSize(1);
        });
    }

    @Test
    void nobodyControlsWhatIsNotThere() {
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.find(orderId));
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.pause(orderId));
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.resume(orderId));
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> terminate());
        assertThatExceptionOfType(UnknownFulfilment.class).isThrownBy(() -> control.purge(orderId));
    }

    /** The confirmation of the mug is refused for ever: the order is paid for and goes no further. */
    @Test
    void anOrderThatIsTerminatedAfterItsPaymentGetsItsMoneyBack() {
        fulfilments.start(order(orderId, "tok_visa", line("stuck-cup", 1)));
        await().atMost(TIMEOUT)
                .until(() -> payments.find(orderId).filter(Payment::wasTaken).isPresent());
        awaitStep("confirming the reservations");

        terminate();

        await().atMost(TerminationWithCompensation.PAUSE.plus(TIMEOUT))
                .until(() -> !heard.about(orderId, OrderRejected.TYPE).isEmpty());
        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Payment.Status.REFUNDED);
        assertThat(inventory.calls(orderId)).endsWith("DELETE stuck-cup");
    }

    private void terminate() {
        control.terminate(orderId, RejectionReason.TECHNICAL_FAILURE, "ended by an operator");
    }

    private OrderPlaced largeOrder() {
        var small = order(orderId, "tok_visa", line("kettle", 1));
        return new OrderPlaced(
                orderId,
                new Customer("Ada", "ada@example.com"),
                small.lines(),
                Orders.euros(600_000),
                small.paymentToken(),
                small.at());
    }

    private void awaitStep(String step) {
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(UnknownFulfilment.class)
                .until(() -> step.equals(control.find(orderId).step()));
    }

    private void awaitState(String state) {
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(UnknownFulfilment.class)
                .until(() -> state.equals(control.find(orderId).state()));
    }
}
