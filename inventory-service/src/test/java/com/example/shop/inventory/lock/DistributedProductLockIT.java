package com.example.shop.inventory.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.Delivery;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.Shelves;
import com.example.shop.inventory.StockCount;
import com.example.shop.inventory.StockService;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.sidecar.Sidecar;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.config.Properties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another replica, with a sidecar of its own, holds the lock of a shelf. */
@InventoryServiceTest
class LockedShelvesIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SHELF = "shelf-milk-jug";

    private final String id = UUID.randomUUID().toString();
    private final String otherReplica = UUID.randomUUID().toString();

    @Autowired
    private RestockService restockService;

    @Autowired
    private StockService stockService;

    @Autowired
    private Shelves shelves;

    private Sidecar sidecar;
    private DaprPreviewClient other;

    @BeforeEach
    void startAnotherReplica() {
        sidecar = LocalDapr.current().startReplica();
        other = new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.GRPC_PORT,
                        Integer.toString(sidecar.grpcPort()),
                        Properties.API_TOKEN,
                        sidecar.apiToken()))
                .buildPreviewClient();
        assertThat(other.tryLock("lockstore", SHELF, otherReplica, 60).block()).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        other.unlock("lockstore", SHELF, otherReplica).block();
        other.close();
        sidecar.close();
    }

    @Test
    void restockingWaitsForWhoeverCountsAndTheOtherWayRound() {
        var before = stockService.product("milk-jug").stock();

        var restocked = CompletableFuture.runAsync(() -> restockService.on(new Delivery(id, "milk-jug", 5)));

        assertThatItWaits(restocked);
        other.unlock("lockstore", SHELF, otherReplica).block();
        await().atMost(LONG).until(restocked::isDone);
        assertThat(stockService.product("milk-jug").stock()).isEqualTo(before + 5);
    }

    @Test
    void countingWaitsForWhoeverRestocks() {
        var counted = CompletableFuture.runAsync(() -> restockService.on(new StockCount(id, "milk-jug", 50)));

        assertThatItWaits(counted);
        other.unlock("lockstore", SHELF, otherReplica).block();
        await().atMost(LONG).until(counted::isDone);
        assertThat(stockService.product("milk-jug").stock()).isEqualTo(50);
    }

    @Test
    void anotherShelfIsFree() {
        var tokens = new CopyOnWriteArrayList<Long>();

        shelves.alone("scale", tokens::add);
        shelves.alone("scale", tokens::add);

        assertThat(tokens).hasSize(2).isSorted().doesNotHaveDuplicates();
        assertThat(List.of(other.tryLock("lockstore", SHELF, id, 60).block())).containsExactly(false);
    }

    private static void assertThatItWaits(CompletableFuture<Void> work) {
        await().during(Duration.ofSeconds(1)).atMost(LONG).until(() -> !work.isDone());
    }
}
