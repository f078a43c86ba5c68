package com.example.shop.order.state;

import static com.example.shop.order.OrderExamples.line;
import static com.example.shop.order.OrderExamples.newOrder;
import static com.example.shop.order.OrderExamples.placedOrder;
import static com.example.shop.order.OrderExamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.order.Concurrently;
import com.example.shop.order.IdempotencyRecord;
import com.example.shop.order.IdempotencyRecords;
import com.example.shop.order.OrderService;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Orders;
import com.example.shop.order.PendingEvents;
import com.example.shop.order.Placement;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class StateStoreOrdersIT {

    private final Orders orders;
    private final PendingEvents pending;
    private final IdempotencyRecords idempotency;
    private final OrderService service;
    private final DaprClient dapr;

    StateStoreOrdersIT(
            @Autowired Orders orders,
            @Autowired PendingEvents pending,
            @Autowired IdempotencyRecords idempotency,
            @Autowired OrderService service,
            @Autowired DaprClient dapr) {
        this.orders = orders;
        this.pending = pending;
        this.idempotency = idempotency;
        this.service = service;
        this.dapr = dapr;
    }

    @Test
    void storesAnOrderWithItsRecords() {
        var key = newKey();
        var added = newOrder(placedOrder(), key);

        assertThat(orders.add(added)).isTrue();

        assertThat(orders.find(added.order().id())).contains(added.order());
        assertThat(pending.find(added.order().id())).contains(added.announcement());
        assertThat(idempotency.find(key))
                .map(IdempotencyRecord::orderId)
                .contains(added.order().id());
    }

    @Test
    void findsNothingThatIsNotStored() {
        assertThat(orders.find("no-such-order")).isEmpty();
        assertThat(pending.find("no-such-order")).isEmpty();
        assertThat(idempotency.find("no-such-key")).isEmpty();
        assertThat(orders.change("no-such-order", order -> order)).isEmpty();
    }

    @Test
    void removesAPendingEvent() {
        var added = newOrder(placedOrder(), null);
        orders.add(added);

        pending.remove(added.order().id());
        pending.remove(added.order().id());

        assertThat(pending.find(added.order().id())).isEmpty();
    }

    /** The default policies of resiliency.yaml would retry the failed transaction for a minute. */
    @Test
    @Timeout(10)
    void storesNothingIfTheIdempotencyKeyIsUsed() {
        var key = newKey();
        var first = newOrder(placedOrder(), key);
        var second = newOrder(placedOrder(), key);
        orders.add(first);

        assertThat(orders.add(second)).isFalse();

        assertThat(orders.find(second.order().id())).isEmpty();
        assertThat(pending.find(second.order().id())).isEmpty();
        assertThat(idempotency.find(key))
                .map(IdempotencyRecord::orderId)
                .contains(first.order().id());
    }

    @Test
    void anIdempotencyKeyExpiresAfterADay() {
        var key = newKey();
        orders.add(newOrder(placedOrder(), key));

        var record = dapr.getState(StateKeys.STORE, StateKeys.idempotency(key), IdempotencyRecord.class)
                .block();

        assertThat(Instant.parse(record.getMetadata().get("ttlExpireTime")))
                .isBetween(
                        Instant.now().plus(23, ChronoUnit.HOURS), Instant.now().plus(Duration.ofHours(25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a||b", "/../%2F", "'; DROP TABLE state; --"})
    void acceptsAnyIdempotencyKey(String prefix) {
        var key = prefix + newKey();

        assertThat(orders.add(newOrder(placedOrder(), key))).isTrue();
        assertThat(idempotency.find(key)).isPresent();
    }

    @Test
    void placesOneOrderForManyRequestsWithOneKeyAtOnce() throws Exception {
        var key = newKey();

        var placements = Concurrently.run(8, () -> service.place(request(line("grinder", 1)), key));

        assertThat(placements).filteredOn(Placement::created).hasSize(1);
        assertThat(placements)
                .extracting(placement -> placement.order().id())
                .containsOnly(idempotency.find(key).orElseThrow().orderId());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
