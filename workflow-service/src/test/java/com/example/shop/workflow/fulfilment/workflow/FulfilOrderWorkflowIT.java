package com.example.shop.workflow.fulfilment.workflow;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderLine;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.OrderRejected;
import com.example.shop.workflow.FakeInventoryService;
import com.example.shop.workflow.ReceivedEvents;
import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.fulfilment.Fulfilments;
import com.example.shop.workflow.payment.Payment;
import com.example.shop.workflow.payment.Payment.Status;
import com.example.shop.workflow.payment.Payments;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.workflows.client.DaprWorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class FulfilOrderWorkflowIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final FakeInventoryService inventory = FakeInventoryService.current();
    private final ReceivedEvents heard = ReceivedEvents.current();
    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private DaprClient client;

    @Autowired
    private DaprWorkflowClient workflows;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private Payments payments;

    @Test
    void fulfilsAnOrder() {
        place("tok_visa", line("kettle", 1), line("cup", 2), line("kettle", 3));

        var confirmed = awaitEvent(OrderConfirmed.TYPE);

        assertThat(confirmed.path("id").asText()).isEqualTo(orderId + "-OrderConfirmed");
        assertThat(confirmed.path("data").path("customer").path("email").asText())
                .isEqualTo("ada@example.com");
        assertThat(confirmed.path("data").path("total").path("amount").decimalValue())
                .isEqualByComparingTo("39.98");
        assertThat(inventory.calls(orderId))
                .containsExactlyInAnyOrder(
                        "PUT kettle {\"quantity\":4}",
                        "PUT cup {\"quantity\":2}",
                        "POST confirmation of kettle",
                        "POST confirmation of cup");
        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Status.TAKEN);
        assertThat(heard.about(orderId, OrderRejected.TYPE)).isEmpty();
    }

    @Test
    void givesBackWhatItReservedWhereSomethingIsOutOfStock() {
        place("tok_visa", line("kettle", 1), line("scarce-cup", 2));

        var rejected = awaitEvent(OrderRejected.TYPE);

        assertThat(rejected.path("data").path("reason").asText()).isEqualTo("OUT_OF_STOCK");
        assertThat(rejected.path("data").path("detail").asText()).isEqualTo("The scarce-cup: 2 ordered, 1 left");
        assertThat(inventory.calls(orderId))
                .containsExactlyInAnyOrder(
                        "PUT kettle {\"quantity\":1}", "PUT scarce-cup {\"quantity\":2}", "DELETE kettle");
        assertThat(payments.find(orderId)).isEmpty();
        assertThat(heard.about(orderId, OrderConfirmed.TYPE)).isEmpty();
    }

    @Test
    void givesBackWhatItReservedWhereThePaymentIsDeclined() {
        place("tok_declined", line("kettle", 1), line("cup", 2));

        var rejected = awaitEvent(OrderRejected.TYPE);

        assertThat(rejected.path("data").path("reason").asText()).isEqualTo("PAYMENT_DECLINED");
        assertThat(rejected.path("data").path("detail").asText()).isEqualTo("card declined");
        assertThat(inventory.calls(orderId))
                .endsWith("DELETE cup", "DELETE kettle")
                .hasSize(4);
        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Status.DECLINED);
    }

    @Test
    void givesEverythingBackWhereAReservationIsLost() {
        place("tok_visa", line("kettle", 1), line("lost-cup", 2));

        var rejected = awaitEvent(OrderRejected.TYPE);

        assertThat(rejected.path("data").path("detail").asText()).isEqualTo("The lost-cup: no longer reserved");
        assertThat(inventory.calls(orderId))
                .endsWith("DELETE confirmation of kettle", "DELETE lost-cup", "DELETE kettle");
        assertThat(payments.find(orderId)).map(Payment::status).hasValue(Status.REFUNDED);
    }

    @Test
    void triesAgainWhereInventoryFailsForAMoment() {
        place("tok_visa", line("flaky-cup", 2));

        awaitEvent(OrderConfirmed.TYPE);

        assertThat(inventory.calls(orderId))
                .containsExactly(
                        "PUT flaky-cup {\"quantity\":2}",
                        "PUT flaky-cup {\"quantity\":2}",
                        "POST confirmation of flaky-cup");
    }

    @Test
    void fulfilsAnOrderOnceHoweverOftenItsEventComes() {
        var order = order(orderId, "tok_visa", line("kettle", 1));
        publish(order);
        publish(order);
        publish(order);
        awaitEvent(OrderConfirmed.TYPE);
        var ended = awaitEnd();

        fulfilments.start(order);
        publish(order);
        place(UUID.randomUUID().toString(), "tok_visa", line("kettle", 1));

        await().during(Duration.ofSeconds(2)).atMost(TIMEOUT).untilAsserted(() -> {
            assertThat(awaitEnd()).isEqualTo(ended);
            assertThat(inventory.calls(orderId)).hasSize(2);
            assertThat(heard.about(orderId, OrderConfirmed.TYPE)).hasSize(1);
        });
    }

    @Test
    void recordsItsJourneyInTheTraceOfTheOrder() {
        place("tok_visa", line("kettle", 1));

        var confirmed = awaitEvent(OrderConfirmed.TYPE);

        assertThat(confirmed.path("traceparent").asText()).contains(TRACE_ID);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(heard.journey(orderId))
                .extracting(step -> "%s: %s"
                        .formatted(
                                step.path("block").asText(),
                                step.path("description")
                                        .asText()
                                        .replaceAll("slot \\d+ of \\S+ (under the lock) dock", "slot $1")))
                .containsExactlyInAnyOrder(
                        "jobs: Scheduled the job of the payment's deadline",
                        "workflow: Started FulfilOrderWorkflow",
                        "service invocation: Reserved 1 of kettle at inventory-service",
                        "configuration: Compared the total with the approval threshold of 5000",
                        "secrets: Signed the receipt with the payment provider's key",
                        "state: Recorded the payment of 39.98 EUR as taken",
                        "service invocation: Confirmed the reservation of 1 of kettle at inventory-service",
                        "distributed lock: Booked dock slot under the lock",
                        "pub/sub: Published OrderConfirmed"));
        assertThat(heard.journey(orderId)).allSatisfy(step -> {
            assertThat(step.path("service").asText()).isEqualTo("workflow-service");
            assertThat(step.path("traceId").asText()).isEqualTo(TRACE_ID);
        });
    }

    private void place(String paymentToken, OrderLine... lines) {
        publish(order(orderId, paymentToken, lines));
    }

    private void place(String otherId, String paymentToken, OrderLine line) {
        publish(order(otherId, paymentToken, line));
        await().atMost(TIMEOUT)
                .until(() -> !heard.about(otherId, OrderConfirmed.TYPE).isEmpty());
    }

    private void publish(OrderPlaced order) {
        client.publishEvent(new PublishEventRequest("pubsub", OrderEvent.TOPIC, order)
                        .setMetadata(Map.of("cloudevent.type", OrderPlaced.TYPE)))
                .contextWrite(context -> context.put("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01"))
                .block();
    }

    private JsonNode awaitEvent(String type) {
        await().atMost(TIMEOUT).until(() -> !heard.about(orderId, type).isEmpty());
        return heard.about(orderId, type).get(0);
    }

    /** When the workflow was last changed, once it has ended. */
    private Instant awaitEnd() {
        await().atMost(TIMEOUT)
                .until(() -> workflows.getWorkflowState(orderId, false).isCompleted());
        return workflows.getWorkflowState(orderId, false).getLastUpdatedAt();
    }
}
