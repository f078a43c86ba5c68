package com.example.shop.inventory.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.StockLevels;
import com.example.shop.model.StockLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryServiceTest
class PubSubStockLevelsIT {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @SuppressWarnings("NullAway.Init") // It is set before all tests.
    private static ReceivedStockLevels received;

    private final String prefix = "cup-" + UUID.randomUUID() + "-";

    @Autowired
    private StockLevels levels;

    @BeforeAll
    static void listen() {
        received = new ReceivedStockLevels();
    }

    @AfterAll
    static void unsubscribe() throws Exception {
        received.stop();
    }

    @Test
    void publishesInBulkAndEachLevelArrivesAsItsOwnEvent() {
        levels.announce(IntStream.range(0, 100)
                .mapToObj(i -> new StockLevel(prefix + i, i, AT))
                .toList());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mine()).hasSize(100));
        assertThat(mine()).allSatisfy(envelope -> {
            assertThat(envelope.path("type").asText()).isEqualTo("StockLevel");
            assertThat(envelope.path("specversion").asText()).isEqualTo("1.0");
        });
        assertThat(mine()).extracting(envelope -> envelope.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void anUndeliveredLevelExpires() {
        levels.announce(List.of(new StockLevel(prefix + "0", 7, AT)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mine()).singleElement().satisfies(envelope -> {
                    var expiration = Instant.parse(envelope.path("expiration").asText());
                    assertThat(Duration.between(Instant.now(), expiration))
                            .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
                }));
    }

    private List<JsonNode> mine() {
        return received.envelopes().stream()
                .filter(envelope ->
                        envelope.path("data").path("productId").asText().startsWith(prefix))
                .toList();
    }
}
