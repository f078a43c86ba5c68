package com.example.shop.dapr.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.junit.DaprTest;
import io.dapr.client.DaprClientBuilder;
import io.dapr.config.Properties;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Several values by one subscription, and its end. */
@DaprTest(value = "workflow-service", awaitApp = false)
class ConfigurationSubscriptionIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final LocalDapr dapr = LocalDapr.current();
    private final String key = "test-" + UUID.randomUUID();

    @Test
    void readsSeveralKeysAtItsStartThenTheirChangesAndUnsubscribesAtItsEnd() throws Exception {
        var store = dapr.infrastructure().settings();
        var others = store.followed();
        store.set(key + "-1", "one");
        var client = new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.GRPC_PORT,
                        String.valueOf(dapr.sidecar().grpcPort()),
                        Properties.API_TOKEN,
                        dapr.sidecar().apiToken()))
                .build();
        var subscription = new ConfigurationSubscription(client, "configstore", Duration.ofDays(1));
        var one = subscription.value(key + "-1", "", Function.identity());
        var two = subscription.value(key + "-2", "default", Function.identity());

        subscription.start();
        try {
            await().atMost(TIMEOUT).until(() -> one.current().equals("one"));
            assertThat(two.current()).isEqualTo("default");
            assertThat(store.followed()).isEqualTo(others + 2);
            store.set(key + "-2", "two");
            await().atMost(TIMEOUT).until(() -> two.current().equals("two"));
        } finally {
            subscription.stop();
        }

        await().atMost(TIMEOUT).until(() -> store.followed() == others);
        subscription.close();
    }
}
