package com.example.shop.workflow.approval.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.configuration.ConfigurationSubscriptionAutoConfiguration;
import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.local.junit.OnContainers;
import com.example.shop.workflow.approval.ApprovalProperties;
import com.example.shop.workflow.approval.ApprovalThreshold;
import io.dapr.testcontainers.DaprContainer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;

/** The shortest way to a block on Testcontainers: here with a server, whose password the component reads as a secret. */
@OnContainers
@SpringBootTest(
        classes = {
            JacksonAutoConfiguration.class,
            DaprClientAutoConfiguration.class,
            ConfigurationSubscriptionAutoConfiguration.class,
            ConfigurationApprovalThreshold.class
        })
@EnableConfigurationProperties(ApprovalProperties.class)
@ImportTestcontainers
class ApprovalThresholdInContainersIT {

    static final Network network = SidecarContainer.network("workflow-service");

    static final GenericContainer<?> redis = new GenericContainer<>("redis:7.0")
            .withNetwork(network)
            .withNetworkAliases("redis")
            .withCommand("redis-server", "--requirepass", "secret")
            .withReuse(true);

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "workflow-service",
                    network,
                    Path.of("../components/configstore.yaml"),
                    Path.of("../components/secretstore.yaml"))
            .withCopyToContainer(Transferable.of("{\"redis-password\": \"secret\"}"), "/data/secrets.json")
            .withEnv("SHOP_REDIS_HOST", "redis:6379")
            .dependsOn(redis);

    @Test
    void followsTheConfigurationStore(@Autowired ApprovalThreshold threshold) throws Exception {
        redis.execInContainer("redis-cli", "-a", "secret", "SET", "approval-threshold", "99.50||1");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(threshold.current()).isEqualTo(new BigDecimal("99.50")));
    }
}
