package com.example.shop.workflow.workflow;

import static com.example.shop.workflow.Orders.euros;
import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.PaymentToken;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.Demand;
import com.example.shop.workflow.DockSlots;
import com.example.shop.workflow.Fulfilments;
import com.example.shop.workflow.HeardEvents;
import com.example.shop.workflow.Payment;
import com.example.shop.workflow.PaymentRequest;
import com.example.shop.workflow.Payments;
import com.example.shop.workflow.PlayedInventory;
import com.example.shop.workflow.StockAnswer;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.workflow.BookDockSlot.Pickup;
import com.example.shop.workflow.workflow.CheckApproval.Check;
import com.example.shop.workflow.workflow.RefundPayment.Refund;
import com.example.shop.workflow.workflow.Remind.Reminder;
import com.example.shop.workflow.workflow.TerminateFulfilment.Termination;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dapr runs an activity again whose answer got lost. Each test runs one twice; there is a test for every activity. */
@WorkflowServiceTest
class ActivitiesTwiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Customer ADA = new Customer("Ada", "ada@example.com");

    private final PlayedInventory inventory = PlayedInventory.current();
    private final HeardEvents heard = HeardEvents.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Demand kettle = new Demand(orderId, "kettle", "The kettle", 1);

    @Autowired
    private List<WorkflowActivity> activities;

    @Autowired
    private Payments payments;

    @Autowired
    private DockSlots dock;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private DurableTaskClient workflows;

    @Autowired
    private InstantSource clock;

    @Test
    void everyActivityIsTestedHere() {
        var tested = Stream.of(ActivitiesTwiceIT.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .map(name -> name.toLowerCase(Locale.ROOT));

        assertThat(tested.toList())
                .containsAll(activities.stream()
                        .map(activity -> activity.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void reserveStock() {
        assertThat(twice(ReserveStock.class, kettle)).containsOnly(StockAnswer.enough());
        assertThat(inventory.calls(orderId)).containsOnly("PUT kettle {\"quantity\":1}");
    }

    @Test
    void releaseReservation() {
        twice(ReleaseReservation.class, kettle);

        assertThat(inventory.calls(orderId)).containsOnly("DELETE kettle");
    }

    @Test
    void confirmReservation() {
        assertThat(Stream.of(twice(ConfirmReservation.class, kettle)).distinct())
                .hasSize(1);
        assertThat(inventory.calls(orderId)).containsOnly("POST confirmation of kettle");
    }

    @Test
    void withdrawConfirmation() {
        twice(WithdrawConfirmation.class, kettle);

        assertThat(inventory.calls(orderId)).containsOnly("DELETE confirmation of kettle");
    }

    @Test
    void checkApproval() {
        assertThat(twice(CheckApproval.class, new Check(orderId, euros(600_000))))
                .containsOnly(true);
    }

    @Test
    void takePayment() {
        var taken = twice(TakePayment.class, new PaymentRequest(orderId, new PaymentToken("tok_visa"), euros(3998)));

        assertThat(Stream.of(taken).distinct()).hasSize(1);
        assertThat(payments.find(orderId))
                .hasValueSatisfying(payment -> assertThat(payment.wasTaken()).isTrue());
    }

    @Test
    void refundPayment() {
        once(TakePayment.class, new PaymentRequest(orderId, new PaymentToken("tok_visa"), euros(3998)));

        twice(RefundPayment.class, new Refund(orderId));

        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Payment.Status.REFUNDED);
    }

    @Test
    void bookDockSlot() {
        assertThat(Stream.of(twice(BookDockSlot.class, new Pickup(orderId))).distinct())
                .hasSize(1);
    }

    @Test
    void cancelDockSlot() {
        var before = dock.booked(today());
        once(BookDockSlot.class, new Pickup(orderId));

        twice(CancelDockSlot.class, new Pickup(orderId));

        assertThat(dock.booked(today())).isEqualTo(before);
    }

    @Test
    void announceConfirmation() {
        twice(AnnounceConfirmation.class, new OrderConfirmed(orderId, ADA, euros(3998), Instant.EPOCH));

        assertOneEvent(OrderConfirmed.TYPE);
    }

    @Test
    void announceRejection() {
        twice(
                AnnounceRejection.class,
                new OrderRejected(orderId, ADA, RejectionReason.OUT_OF_STOCK, "none left", Instant.EPOCH));

        assertOneEvent(OrderRejected.TYPE);
    }

    @Test
    void claimRejection() {
        assertThat(twice(ClaimRejection.class, new Termination(orderId))).containsOnly(true);
    }

    @Test
    void whatIsConfirmedCannotBeRejectedAnyMore() {
        once(AnnounceConfirmation.class, new OrderConfirmed(orderId, ADA, euros(3998), Instant.EPOCH));

        assertThat(twice(ClaimRejection.class, new Termination(orderId))).containsOnly(false);
    }

    @Test
    void remind() {
        assertThat(twice(Remind.class, new Reminder(orderId, Duration.ofHours(1), 1)))
                .containsOnly(false);
    }

    @Test
    void terminateFulfilment() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(PATIENCE)
                .until(() -> workflows.getInstanceMetadata(orderId, false).isCompleted());

        assertThat(twice(TerminateFulfilment.class, new Termination(orderId))).containsOnly(false);
    }

    /** Both come with one id, by which subscribers know them. */
    private void assertOneEvent(String type) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard.about(orderId, type)).hasSize(2));
        assertThat(heard.about(orderId, type))
                .extracting(event -> event.path("id").asText())
                .containsOnly(orderId + "-" + type);
    }

    private @Nullable Object[] twice(Class<? extends WorkflowActivity> type, Object input) {
        return new @Nullable Object[] {once(type, input), once(type, input)};
    }

    private @Nullable Object once(Class<? extends WorkflowActivity> type, Object input) {
        var context = mock(
                WorkflowActivityContext.class,
                call -> call.getMethod().getName().equals("getInput") ? input : type.getSimpleName());
        return activities.stream()
                .filter(type::isInstance)
                .findFirst()
                .map(activity -> Objects.requireNonNullElse(activity.run(context), "nothing"))
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
