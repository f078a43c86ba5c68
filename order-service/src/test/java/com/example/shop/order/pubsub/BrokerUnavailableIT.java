package com.example.shop.order.pubsub;

import static com.example.shop.order.OrderExamples.line;
import static com.example.shop.order.OrderExamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.OrderEvent;
import com.example.shop.order.OrderService;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.PendingEvents;
import com.example.shop.order.Placement;
import io.dapr.client.DaprClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Redis is paused, so it neither responds nor refuses the connection. This is the worst failure of a broker. */
@OrderServiceTest
class BrokerUnavailableIT {

    private final OrderService service;
    private final PendingEvents pending;
    private final ReceivedEvents received;

    BrokerUnavailableIT(
            @Autowired OrderService service, @Autowired PendingEvents pending, @Autowired ReceivedEvents received) {
        this.service = service;
        this.pending = pending;
        this.received = received;
    }

    @Test
    void anOrderIsPlacedAndAnnouncedLater() {
        var orderId = placedWhileTheBrokerIsAway().order().id();

        await().atMost(Duration.ofSeconds(30)).until(() -> pending.find(orderId).isEmpty());
        await().until(() -> !received.placed(orderId).isEmpty());
        assertThat(received.placed(orderId))
                .allSatisfy(event -> assertThat(event.getId()).isEqualTo(orderId + "-OrderPlaced"));
    }

    /** The circuit breaker of the sidecar is then open for ten seconds, and would block the events of other tests. */
    @AfterEach
    void awaitTheBroker(@Autowired DaprClient dapr) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> dapr.publishEvent(
                        "pubsub", OrderEvent.TOPIC, "")
                .block());
    }

    private Placement placedWhileTheBrokerIsAway() {
        LocalDapr.current().infrastructure().redis().pause();
        try {
            var placement = service.place(request(line("grinder", 1)), null);
            assertThat(placement.created()).isTrue();
            assertThat(pending.find(placement.order().id())).isPresent();
            return placement;
        } finally {
            LocalDapr.current().infrastructure().redis().resume();
        }
    }
}
