package com.example.shop.order.jobs;

import static com.example.shop.order.OrderExamples.newOrder;
import static com.example.shop.order.OrderExamples.placedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Orders;
import com.example.shop.order.PendingEvents;
import com.example.shop.order.ScheduledAnnouncements;
import com.example.shop.order.pubsub.ReceivedEvents;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.GetJobRequest;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the state after a process ended between storing and announcing an order. */
@OrderServiceTest
class AnnounceJobIT {

    private final Orders orders;
    private final PendingEvents pending;
    private final ScheduledAnnouncements announcements;
    private final ReceivedEvents received;
    private final DaprClient dapr;

    AnnounceJobIT(
            @Autowired Orders orders,
            @Autowired PendingEvents pending,
            @Autowired ScheduledAnnouncements announcements,
            @Autowired ReceivedEvents received,
            @Autowired DaprClient dapr) {
        this.orders = orders;
        this.pending = pending;
        this.announcements = announcements;
        this.received = received;
        this.dapr = dapr;
    }

    @Test
    void announcesAStoredOrderThatWasNotAnnounced() {
        var added = newOrder(placedOrder(), null);
        var orderId = added.order().id();
        announcements.schedule(orderId);
        orders.add(added);

        await().until(() -> !received.placed(orderId).isEmpty());

        assertThat(received.placed(orderId).get(0).getData()).isEqualTo(added.announcement());
        await().until(() -> pending.find(orderId).isEmpty());
        await().untilAsserted(() -> assertNoJob(orderId));
    }

    @Test
    void isTriggeredAgainForAnOrderThatIsStoredLate() {
        var added = newOrder(placedOrder(), null);
        var orderId = added.order().id();
        announcements.schedule(orderId);

        await().during(Duration.ofSeconds(2))
                .until(() -> received.placed(orderId).isEmpty());
        orders.add(added);

        await().until(() -> !received.placed(orderId).isEmpty());
    }

    @Test
    void deletesItselfWhenNothingIsLeftToAnnounce() {
        var added = newOrder(placedOrder(), null);
        var orderId = added.order().id();
        orders.add(added);
        pending.remove(orderId);

        announcements.schedule(orderId);

        await().untilAsserted(() -> assertNoJob(orderId));
        assertThat(received.placed(orderId)).isEmpty();
    }

    @Test
    void isScheduledWithItsSettings() {
        announcements.schedule("order-with-settings");

        var job = dapr.getJob(new GetJobRequest("announce-order-with-settings")).block();
        assertThat(job.getSchedule().getExpression()).startsWith("@every").contains("1s");
        assertThat(job.getRepeats()).as("until the order is announced").isNull();
        announcements.cancel("order-with-settings");
        assertNoJob("order-with-settings");
    }

    private void assertNoJob(String orderId) {
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() ->
                        dapr.getJob(new GetJobRequest("announce-" + orderId)).block())
                .withMessageContaining("not found");
    }
}
