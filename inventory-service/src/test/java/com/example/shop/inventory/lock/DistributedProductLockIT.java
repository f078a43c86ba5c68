package com.example.shop.inventory.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.Delivery;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.ProductLock;
import com.example.shop.inventory.RestockService;
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

/** In these tests another replica, with its own sidecar, holds the lock of a product. */
@InventoryServiceTest
class DistributedProductLockIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String RESOURCE = "shelf-milk-jug";

    private final String id = UUID.randomUUID().toString();
    private final String otherReplica = UUID.randomUUID().toString();

    @Autowired
    private RestockService restockService;

    @Autowired
    private StockService stockService;

    @Autowired
    private ProductLock productLock;

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
        assertThat(other.tryLock("lockstore", RESOURCE, otherReplica, 60).block())
                .isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        other.unlock("lockstore", RESOURCE, otherReplica).block();
        other.close();
        sidecar.close();
    }

    @Test
    void restockingWaitsForTheOwnerOfTheLock() {
        var before = stockService.product("milk-jug").stock();

        var restocked = CompletableFuture.runAsync(() -> restockService.on(new Delivery(id, "milk-jug", 5)));

        assertThatItWaits(restocked);
        other.unlock("lockstore", RESOURCE, otherReplica).block();
        await().atMost(LONG).until(restocked::isDone);
        assertThat(stockService.product("milk-jug").stock()).isEqualTo(before + 5);
    }

    @Test
    void countingWaitsForTheOwnerOfTheLock() {
        var counted = CompletableFuture.runAsync(() -> restockService.on(new StockCount(id, "milk-jug", 50)));

        assertThatItWaits(counted);
        other.unlock("lockstore", RESOURCE, otherReplica).block();
        await().atMost(LONG).until(counted::isDone);
        assertThat(stockService.product("milk-jug").stock()).isEqualTo(50);
    }

    @Test
    void anotherProductIsFree() {
        var tokens = new CopyOnWriteArrayList<Long>();

        productLock.execute("scale", tokens::add);
        productLock.execute("scale", tokens::add);

        assertThat(tokens).hasSize(2).isSorted().doesNotHaveDuplicates();
        assertThat(List.of(other.tryLock("lockstore", RESOURCE, id, 60).block()))
                .containsExactly(false);
    }

    private static void assertThatItWaits(CompletableFuture<Void> work) {
        await().during(Duration.ofSeconds(1)).atMost(LONG).until(() -> !work.isDone());
    }
}
