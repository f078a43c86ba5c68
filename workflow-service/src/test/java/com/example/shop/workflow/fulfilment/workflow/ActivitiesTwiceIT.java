package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.euros;
import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.CHECK_APPROVAL;
import static com.example.shop.workflow.approval.ApprovalWorkflowNames.REMIND;
import static com.example.shop.workflow.dock.DockWorkflowNames.BOOK_DOCK_SLOT;
import static com.example.shop.workflow.dock.DockWorkflowNames.CANCEL_DOCK_SLOT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_CONFIRMATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.ANNOUNCE_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CLAIM_REJECTION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.CONFIRM_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RELEASE_RESERVATION;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.RESERVE_STOCK;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.TERMINATE_FULFILMENT;
import static com.example.shop.workflow.fulfilment.FulfilmentWorkflowNames.WITHDRAW_CONFIRMATION;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.REFUND_PAYMENT;
import static com.example.shop.workflow.payment.PaymentWorkflowNames.TAKE_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.example.shop.dapr.workflow.RegisteredName;
import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.PaymentToken;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.ReceivedEvents;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.approval.ApprovalCheck;
import com.example.shop.workflow.approval.ApprovalNotice;
import com.example.shop.workflow.dock.DockRequest;
import com.example.shop.workflow.dock.DockSlots;
import com.example.shop.workflow.fulfilment.Demand;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.fulfilment.ReservationResult;
import com.example.shop.workflow.fulfilment.workflow.TerminateFulfilment.Termination;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.PaymentOfOrder;
import com.example.shop.workflow.payment.Payments;
import com.example.shop.workflow.payment.RefundRequest;
import com.example.shop.workflow.personaldata.PersonalData;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.grpc.StatusRuntimeException;
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
import org.springframework.util.ClassUtils;

/** Dapr runs an activity again whose answer got lost. Each test runs one twice; there is a test for every activity. */
@WorkflowServiceTest
class ActivitiesTwiceIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Customer ADA = new Customer("Ada", "ada@example.com");

    private final FakeInventoryService inventory = FakeInventoryService.current();
    private final ReceivedEvents heard = ReceivedEvents.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Demand kettle = new Demand(orderId, "kettle", "The kettle", 1);

    @Autowired
    private List<WorkflowActivity> activities;

    @Autowired
    private Payments payments;

    @Autowired
    private PersonalDataEncryption encryption;

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
                        .map(activity -> registeredName(activity).toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void reserveStock() {
        assertThat(twice(RESERVE_STOCK, kettle)).containsOnly(ReservationResult.enough());
        assertThat(inventory.calls(orderId)).containsOnly("PUT kettle {\"quantity\":1}");
    }

    @Test
    void releaseReservation() {
        twice(RELEASE_RESERVATION, kettle);

        assertThat(inventory.calls(orderId)).containsOnly("DELETE kettle");
    }

    @Test
    void confirmReservation() {
        assertThat(Stream.of(twice(CONFIRM_RESERVATION, kettle)).distinct()).hasSize(1);
        assertThat(inventory.calls(orderId)).containsOnly("POST confirmation of kettle");
    }

    @Test
    void withdrawConfirmation() {
        twice(WITHDRAW_CONFIRMATION, kettle);

        assertThat(inventory.calls(orderId)).containsOnly("DELETE confirmation of kettle");
    }

    @Test
    void checkApproval() {
        assertThat(twice(CHECK_APPROVAL, new ApprovalCheck(orderId, euros(600_000))))
                .containsOnly(true);
    }

    @Test
    void takePayment() {
        var taken = twice(TAKE_PAYMENT, new PaymentOfOrder(orderId, null, euros(3998), encrypted()));

        assertThat(Stream.of(taken).distinct()).hasSize(1);
        assertThat(payments.find(orderId))
                .hasValueSatisfying(payment -> assertThat(payment.wasTaken()).isTrue());
    }

    @Test
    void refundPayment() {
        once(TAKE_PAYMENT, new PaymentOfOrder(orderId, null, euros(3998), encrypted()));

        twice(REFUND_PAYMENT, new RefundRequest(orderId));

        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Payment.Status.REFUNDED);
    }

    @Test
    void bookDockSlot() {
        assertThat(Stream.of(twice(BOOK_DOCK_SLOT, new DockRequest(orderId))).distinct())
                .hasSize(1);
    }

    @Test
    void cancelDockSlot() {
        var before = dock.booked(today());
        once(BOOK_DOCK_SLOT, new DockRequest(orderId));

        twice(CANCEL_DOCK_SLOT, new DockRequest(orderId));

        assertThat(dock.booked(today())).isEqualTo(before);
    }

    @Test
    void announceConfirmation() {
        twice(ANNOUNCE_CONFIRMATION, new ConfirmedOrder(orderId, null, euros(3998), Instant.EPOCH, encrypted()));

        assertOneEvent(OrderConfirmed.TYPE);
    }

    @Test
    void announceRejection() {
        twice(
                ANNOUNCE_REJECTION,
                new RejectedOrder(
                        orderId, null, RejectionReason.OUT_OF_STOCK, "none left", Instant.EPOCH, encrypted()));

        assertOneEvent(OrderRejected.TYPE);
    }

    /** Its workflow was started by the release that did not encrypt. */
    @Test
    void announcesAnOrderOfTheEarlierRelease() {
        once(ANNOUNCE_CONFIRMATION, new ConfirmedOrder(orderId, ADA, euros(3998), Instant.EPOCH, null));

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(heard.about(orderId, OrderConfirmed.TYPE))
                .extracting(event ->
                        event.path("data").path("customer").path("email").asText())
                .containsExactly("ada@example.com"));
    }

    @Test
    void takesThePaymentOfAnOrderOfTheEarlierRelease() {
        once(TAKE_PAYMENT, new PaymentOfOrder(orderId, new PaymentToken("tok_declined"), euros(3998), null));

        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Payment.Status.DECLINED);
    }

    @Test
    void claimRejection() {
        assertThat(twice(CLAIM_REJECTION, new Termination(orderId))).containsOnly(true);
    }

    @Test
    void whatIsConfirmedCannotBeRejectedAnyMore() {
        once(ANNOUNCE_CONFIRMATION, new ConfirmedOrder(orderId, null, euros(3998), Instant.EPOCH, encrypted()));

        assertThat(twice(CLAIM_REJECTION, new Termination(orderId))).containsOnly(false);
    }

    @Test
    void remind() {
        assertThat(twice(REMIND, new ApprovalNotice(orderId, Duration.ofHours(1), 1)))
                .containsOnly(false);
    }

    @Test
    void terminateFulfilment() {
        fulfilments.start(order(orderId, "tok_visa", line("kettle", 1)));
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class) // a read while the engine writes can fail
                .until(() -> workflows.getInstanceMetadata(orderId, false).isCompleted());

        assertThat(twice(TERMINATE_FULFILMENT, new Termination(orderId))).containsOnly(false);
    }

    private String encrypted() {
        return encryption.encrypt(new PersonalData(orderId, ADA, new PaymentToken("tok_visa")));
    }

    /** Both come with one id, by which subscribers know them. */
    private void assertOneEvent(String type) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(heard.about(orderId, type)).hasSize(2));
        assertThat(heard.about(orderId, type))
                .extracting(event -> event.path("id").asText())
                .containsOnly(orderId + "-" + type);
    }

    private @Nullable Object[] twice(String name, Object input) {
        return new @Nullable Object[] {once(name, input), once(name, input)};
    }

    private @Nullable Object once(String name, Object input) {
        var context = mock(
                WorkflowActivityContext.class,
                call -> call.getMethod().getName().equals("getInput") ? input : name);
        return activities.stream()
                .filter(activity -> registeredName(activity).equals(name))
                .findFirst()
                .map(activity -> Objects.requireNonNullElse(activity.run(context), "nothing"))
                .orElseThrow();
    }

    private static String registeredName(WorkflowActivity activity) {
        var type = ClassUtils.getUserClass(activity);
        var name = type.getAnnotation(RegisteredName.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
