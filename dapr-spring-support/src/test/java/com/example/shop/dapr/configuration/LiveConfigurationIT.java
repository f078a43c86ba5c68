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

/** Several settings by one subscription, and its end. */
@DaprTest(value = "workflow-service", awaitApp = false)
class LiveConfigurationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalDapr dapr = LocalDapr.current();
    private final String key = "test-" + UUID.randomUUID();

    @Test
    void readsSeveralKeysAtItsStartFollowsThemAndUnsubscribesAtItsEnd() {
        var store = dapr.infrastructure().settings();
        var others = store.followed();
        store.set(key + "-1", "one");
        var configuration = new LiveConfiguration(
                () -> new DaprClientBuilder()
                        .withPropertyOverrides(Map.of(
                                Properties.GRPC_PORT,
                                String.valueOf(dapr.sidecar().grpcPort()),
                                Properties.API_TOKEN,
                                dapr.sidecar().apiToken()))
                        .build(),
                "configstore",
                Duration.ofDays(1));
        var one = configuration.follow(key + "-1", "", Function.identity());
        var two = configuration.follow(key + "-2", "default", Function.identity());

        configuration.start();
        try {
            await().atMost(PATIENCE).until(() -> one.current().equals("one"));
            assertThat(two.current()).isEqualTo("default");
            assertThat(store.followed()).isEqualTo(others + 2);
            store.set(key + "-2", "two");
            await().atMost(PATIENCE).until(() -> two.current().equals("two"));
        } finally {
            configuration.stop();
        }

        await().atMost(PATIENCE).until(() -> store.followed() == others);
    }
}
