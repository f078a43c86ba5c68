package com.example.shop.pricing.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.testcontainers.SidecarContainer;
import com.example.shop.local.junit.OnContainers;
import com.example.shop.model.pricing.Line;
import com.example.shop.model.pricing.PricingGrpc;
import com.example.shop.model.pricing.QuoteRequest;
import io.dapr.client.DaprClient;
import io.dapr.testcontainers.DaprContainer;
import io.dapr.testcontainers.DaprProtocol;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.testcontainers.Testcontainers;

/**
 * The shortest test of a block with Testcontainers: the sidecar in a container calls the app, which runs outside the
 * container.
 */
@OnContainers
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ImportTestcontainers
class PricingInContainerIT {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final String TOKEN = "secret";

    @ServiceConnection
    static final DaprContainer sidecar = new SidecarContainer(
                    "pricing-service", Path.of("../components/resiliency.yaml"))
            .withAppProtocol(DaprProtocol.GRPC)
            .withAppChannelAddress("host.testcontainers.internal")
            .withAppPort(PORT)
            .withEnv("APP_API_TOKEN", TOKEN);

    @DynamicPropertySource
    static void app(DynamicPropertyRegistry properties) {
        properties.add("APP_PORT", () -> PORT);
        properties.add("HEALTH_PORT", () -> 0);
        properties.add("APP_API_TOKEN", () -> TOKEN);
    }

    /**
     * Exposes the port only after the app listens. A forwarded port accepts connections at once, so the sidecar would
     * find no app.
     */
    @BeforeEach
    void exposeTheAppToTheSidecar() {
        Testcontainers.exposeHostPorts(PORT);
    }

    @Test
    void quotesThroughTheSidecar(@Autowired DaprClient dapr) {
        var pricing = dapr.newGrpcStub("pricing-service", PricingGrpc::newBlockingStub);
        var grinder = QuoteRequest.newBuilder()
                .addLines(Line.newBuilder().setProductId("grinder").setQuantity(1))
                .build();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(
                        pricing.quote(grinder).getTotal().getMinorUnits())
                .isEqualTo(18900));
    }
}
