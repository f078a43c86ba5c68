package com.example.shop.inventory.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.inventory.InventoryServiceTest;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the topic scopes of {@code components/pubsub.yaml} with topics that are not allowed for inventory-service. */
@InventoryServiceTest
class TopicScopesIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void refuseToPublish(@Autowired DaprClient client) {
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> client.publishEvent("pubsub", "orders", "an order of our own")
                        .block(TIMEOUT))
                .withMessageContaining("orders")
                .satisfies(failure -> assertThat(failure.getErrorCode()).isEqualTo("PERMISSION_DENIED"));
    }

    @Test
    void refuseToSubscribe(@Autowired DaprPreviewClient client) {
        var journey = client.subscribeToTopic("pubsub", "journey", TypeRef.STRING);

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> journey.blockFirst(TIMEOUT))
                .withMessageContaining("subscription to topic 'journey' on pubsub 'pubsub' is not allowed");
    }
}
