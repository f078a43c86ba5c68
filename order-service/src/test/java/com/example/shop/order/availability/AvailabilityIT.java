package com.example.shop.order.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.StockLevel;
import com.example.shop.order.OrderServiceTest;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.domain.BulkPublishEntry;
import io.dapr.client.domain.BulkPublishRequest;
import io.dapr.client.domain.PublishEventRequest;
import io.dapr.config.Properties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tests publish levels as inventory-service does. The service receives them through the declarative subscription of
 * the suite.
 */
@OrderServiceTest
class AvailabilityIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @SuppressWarnings("NullAway.Init") // It is set before all tests.
    private static DaprClient inventoryService;

    private final StockLevels levels;
    private final BulkRequestCounter bulks;
    private final String prefix = "cup-" + UUID.randomUUID() + "-";

    AvailabilityIT(@Autowired StockLevels levels, @Autowired BulkRequestCounter bulks) {
        this.levels = levels;
        this.bulks = bulks;
    }

    @BeforeAll
    static void startPublisher() {
        var sidecar = LocalDapr.current().startCaller("inventory-service");
        inventoryService = new DaprClientBuilder()
                .withPropertyOverride(Properties.GRPC_PORT, Integer.toString(sidecar.grpcPort()))
                .withPropertyOverride(Properties.API_TOKEN, sidecar.apiToken())
                .build();
    }

    @AfterAll
    static void stopPublishing() throws Exception {
        inventoryService.close();
    }

    @Test
    void receivesAHundredLevelsInAFewRequests() {
        var before = bulks.count();

        publish(IntStream.range(0, 100).mapToObj(i -> level(i, i, NOON)).toList());

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(levels.find(ids(100))).hasSize(100));
        assertThat(levels.find(ids(100)).get(prefix + 42)).isEqualTo(level(42, 42, NOON));
        assertThat(bulks.count() - before).isBetween(1, 20);
    }

    @Test
    void anInvalidLevelIsDroppedAndTheOthersAreStored() {
        publish(List.of(level(0, 7, NOON), Map.of("productId", List.of()), level(1, 8, NOON)));

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(levels.find(ids(2))).containsOnlyKeys(prefix + "0", prefix + "1"));
    }

    @Test
    void anOlderLevelDoesNotReplaceANewerOne() {
        levels.keep(List.of(level(0, 7, NOON)));

        levels.keep(List.of(level(0, 9, NOON.minusSeconds(1)), level(1, 3, NOON), level(1, 4, NOON.plusSeconds(1))));

        assertThat(levels.find(ids(2)).values())
                .containsExactlyInAnyOrder(level(0, 7, NOON), level(1, 4, NOON.plusSeconds(1)));
    }

    @Test
    void anEventThatHasExpiredIsNotDelivered() {
        publishCloudEvent(level(0, 7, NOON), Instant.now().minusSeconds(1));
        publishCloudEvent(level(1, 8, NOON), Instant.now().plusSeconds(600));

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(levels.find(ids(2))).containsOnlyKeys(prefix + "1"));
    }

    @Test
    void noIdsFindNothing() {
        assertThat(levels.find(List.of())).isEmpty();
        assertThat(levels.find(List.of(prefix + "unknown"))).isEmpty();
        levels.keep(List.of());
    }

    private StockLevel level(int product, int available, Instant at) {
        return new StockLevel(prefix + product, available, at);
    }

    private List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private void publish(List<?> events) {
        var entries = IntStream.range(0, events.size())
                .mapToObj(i ->
                        new BulkPublishEntry<Object>(Integer.toString(i), events.get(i), "application/json", Map.of()))
                .toList();
        var answer = inventoryService
                .publishEvents(new BulkPublishRequest<>("pubsub", StockLevel.TOPIC, entries))
                .block();
        assertThat(answer.getFailedEntries()).isEmpty();
    }

    private void publishCloudEvent(StockLevel level, Instant expiration) {
        var envelope = Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "source", "test",
                "type", "StockLevel",
                "datacontenttype", "application/json",
                "expiration", expiration.toString(),
                "data", level);
        inventoryService
                .publishEvent(new PublishEventRequest("pubsub", StockLevel.TOPIC, envelope)
                        .setContentType("application/cloudevents+json"))
                .block();
    }
}
