package com.example.shop.order.pubsub;

import static com.example.shop.order.OrderExamples.ADA;
import static com.example.shop.order.OrderExamples.NOON;
import static com.example.shop.order.OrderExamples.newOrder;
import static com.example.shop.order.OrderExamples.placedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import com.example.shop.order.Order;
import com.example.shop.order.OrderEvents;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.OrderStatus;
import com.example.shop.order.Orders;
import com.example.shop.order.Rejection;
import com.example.shop.order.deadletter.DeadLetterService;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.PublishEventRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class PubSubOrderEventsIT {

    private final OrderEvents events;
    private final Orders orders;
    private final ReceivedEvents received;
    private final DaprClient dapr;
    private final DeadLetterService deadLetters;

    PubSubOrderEventsIT(
            @Autowired OrderEvents events,
            @Autowired Orders orders,
            @Autowired ReceivedEvents received,
            @Autowired DaprClient dapr,
            @Autowired DeadLetterService deadLetters) {
        this.deadLetters = deadLetters;
        this.dapr = dapr;
        this.events = events;
        this.orders = orders;
        this.received = received;
    }

    @Test
    void publishesACloudEventThatSubscribersRouteAndRecognise() {
        var placed = newOrder(placedOrder(), null).announcement();

        events.publish(placed);
        events.publish(placed);

        await().until(() -> received.placed(placed.orderId()).size() == 2);
        assertThat(received.placed(placed.orderId())).allSatisfy(event -> {
            assertThat(event.getType()).isEqualTo("OrderPlaced");
            assertThat(event.getId()).isEqualTo(placed.orderId() + "-OrderPlaced");
            assertThat(event.getSource()).isEqualTo("order-service");
            assertThat(event.getData()).isEqualTo(placed);
        });
    }

    @Test
    void receivesThatAnOrderIsConfirmed() {
        var order = stored();

        events.publish(new OrderConfirmed(order.id(), ADA, order.total(), NOON));

        await().until(() -> statusOf(order) == OrderStatus.CONFIRMED);
    }

    @Test
    void receivesThatAnOrderIsRejected() {
        var order = stored();

        events.publish(new OrderRejected(order.id(), ADA, RejectionReason.OUT_OF_STOCK, "no grinder left", NOON));

        await().until(() -> statusOf(order) == OrderStatus.REJECTED);
        assertThat(orders.find(order.id()))
                .map(Order::rejection)
                .contains(new Rejection(RejectionReason.OUT_OF_STOCK, "no grinder left"));
    }

    @Test
    void understandsACloudEventOfAnotherClient() throws Exception {
        var order = stored();

        publish("orders", "application/cloudevents+json", """
                {"specversion": "1.0", "type": "OrderConfirmed", "source": "urn:legacy-shop", "id": "%1$s-legacy",
                 "datacontenttype": "application/json", "partnernumber": "42", "data": %2$s}
                """.formatted(order.id(), confirmed(order)));

        await().until(() -> statusOf(order) == OrderStatus.CONFIRMED);
    }

    /** Dapr wraps it in a CloudEvent. The metadata of the request contains the type. */
    @Test
    void understandsPlainJsonThatDaprWraps() throws Exception {
        var order = stored();

        publish("orders?metadata.cloudevent.type=OrderConfirmed", "application/json", confirmed(order));

        await().until(() -> statusOf(order) == OrderStatus.CONFIRMED);
    }

    /** The default route receives it. Without this route, the sidecar would send it to the dead-letter topic. */
    @Test
    void acknowledgesAnEventThatNoRuleMatches() {
        var giftId = UUID.randomUUID().toString();

        dapr.publishEvent(new PublishEventRequest("pubsub", OrderEvent.TOPIC, Map.of("orderId", giftId))
                        .setMetadata(Map.of("cloudevent.type", "OrderGiftWrapped")))
                .block();

        await().during(Duration.ofSeconds(1)).until(() -> deadLetters.all().stream()
                .noneMatch(letter -> letter.orderId().equals(giftId)));
    }

    private static String confirmed(Order order) {
        return """
                {"orderId": "%s", "customer": {"name": "Ada", "email": "ada@example.com"},
                 "total": {"amount": 10, "currency": "EUR"}, "at": "2026-01-01T00:00:00Z"}
                """.formatted(order.id());
    }

    @Test
    void aRepeatedOrContradictoryOutcomeChangesNothing() {
        var order = stored();
        var confirmed = new OrderConfirmed(order.id(), ADA, order.total(), NOON);
        events.publish(confirmed);
        await().until(() -> statusOf(order) == OrderStatus.CONFIRMED);
        var settled = orders.find(order.id());

        events.publish(confirmed);
        events.publish(new OrderRejected(order.id(), ADA, RejectionReason.OUT_OF_STOCK, "too late", NOON));

        await().during(Duration.ofSeconds(2))
                .until(() -> orders.find(order.id()).equals(settled));
    }

    private static void publish(String topic, String contentType, String body) throws Exception {
        var sidecar = LocalDapr.current().sidecar();
        var uri = URI.create("http://127.0.0.1:%d/v1.0/publish/pubsub/%s".formatted(sidecar.httpPort(), topic));
        var request = HttpRequest.newBuilder(uri)
                .header("dapr-api-token", sidecar.apiToken())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    private Order stored() {
        var order = placedOrder();
        orders.add(newOrder(order, null));
        return order;
    }

    private OrderStatus statusOf(Order order) {
        return orders.find(order.id()).orElseThrow().status();
    }
}
