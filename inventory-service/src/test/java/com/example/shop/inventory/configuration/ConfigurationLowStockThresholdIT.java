package com.example.shop.inventory.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.LowStockThreshold;
import com.example.shop.local.LocalDapr;
import com.example.shop.local.infrastructure.LiveSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@InventoryServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationLowStockThresholdIT {

    private static final String KEY = "low-stock-threshold";

    private final LocalDapr dapr = LocalDapr.current();
    private final LiveSettings settings = dapr.infrastructure().settings();
    private final LowStockThreshold threshold;

    ConfigurationLowStockThresholdIT(@Autowired LowStockThreshold threshold) {
        this.threshold = threshold;
    }

    @BeforeEach
    void startWithFive() {
        settings.set(KEY, "5");
        awaitThreshold(5, Duration.ofSeconds(10));
    }

    @Test
    void aChangeTakesEffectWithinTwoSecondsAndWithoutARestart() {
        settings.set(KEY, "40");

        awaitThreshold(40, Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "2.5", "10000000", "99999999999999999999"})
    void aBadValueKeepsTheOldOneAndIsLogged(String bad, CapturedOutput output) {
        settings.set(KEY, bad);

        await().untilAsserted(() -> assertThat(output).contains(KEY + " stays 5"));
        assertThat(threshold.current()).isEqualTo(5);
    }

    @Test
    void theDefaultIsUsedAfterTheKeyIsDeleted() {
        settings.set(KEY, "40");
        awaitThreshold(40, Duration.ofSeconds(10));

        settings.remove(KEY);

        awaitThreshold(5, Duration.ofSeconds(10));
    }

    @Test
    void theSubscriptionSurvivesARestartOfTheSidecar() {
        dapr.sidecar().stop();
        settings.set(KEY, "41"); // no subscription receives this change
        dapr.sidecar().restart();
        awaitThreshold(41, Duration.ofSeconds(30));

        settings.set(KEY, "42");

        awaitThreshold(42, Duration.ofSeconds(2));
        dapr.sidecar().awaitReady(); // for the following tests
    }

    private void awaitThreshold(int expected, Duration atMost) {
        await().atMost(atMost).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(threshold.current())
                .isEqualTo(expected));
    }
}
