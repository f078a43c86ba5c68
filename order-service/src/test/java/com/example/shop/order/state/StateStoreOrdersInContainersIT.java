package com.example.shop.order.state;

import static com.example.shop.order.OrderExamples.newOrder;
import static com.example.shop.order.OrderExamples.placedOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.local.junit.OnContainers;
import com.example.shop.order.OrderProperties;
import com.example.shop.order.Orders;
import io.dapr.testcontainers.DaprContainer;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** The shortest test of a block with Testcontainers: with the database of production. */
@OnContainers
@SpringBootTest(
        classes = {
            JacksonAutoConfiguration.class,
            DaprClientAutoConfiguration.class,
            StateStoreOrders.class,
            StateStoreIdempotencyRecords.class
        })
@EnableConfigurationProperties(OrderProperties.class)
@ImportTestcontainers
class StateStoreOrdersInContainersIT {

    static final Network network = SidecarContainer.network("order-service");

    static final GenericContainer<?> postgres = new GenericContainer<>("postgres:15")
            .withNetwork(network)
            .withNetworkAliases("postgres")
            .withEnv(Map.of("POSTGRES_DB", "shop", "POSTGRES_USER", "shop", "POSTGRES_PASSWORD_FILE", "/password"))
            .withCopyToContainer(Transferable.of("secret", 0444), "/password")
            .waitingFor(Wait.forSuccessfulCommand("pg_isready --host=localhost --username=shop"))
            .withReuse(true);

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "order-service",
                    network,
                    Path.of("../deploy/compose/statestore.yaml"),
                    Path.of("../components/secretstore.yaml"))
            .withCopyToContainer(Transferable.of("""
                            {"db-connection-string": "host=postgres dbname=shop user=shop password=secret"}"""), "/data/secrets.json")
            .dependsOn(postgres);

    @Test
    void ofTwoOrdersWithOneKeyOneIsRolledBackAsAWhole(@Autowired Orders orders) {
        var key = UUID.randomUUID().toString();
        var first = newOrder(placedOrder(), key);
        var second = newOrder(placedOrder(), key);

        assertThat(orders.add(first)).isTrue();
        assertThat(orders.add(second)).isFalse();

        assertThat(orders.find(first.order().id())).contains(first.order());
        assertThat(orders.find(second.order().id())).isEmpty();
    }
}
