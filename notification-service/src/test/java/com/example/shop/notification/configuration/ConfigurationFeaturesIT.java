package com.example.shop.notification.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.model.Customer;
import com.example.shop.notification.FakeOrderService;
import com.example.shop.notification.Features;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.OutcomeExamples;
import com.example.shop.notification.ReceivedMails;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class ConfigurationFeaturesIT {

    private static final String KEY = "feature.word-notifications-by-model";

    private final LiveSettings settings = LocalDapr.current().infrastructure().settings();
    private final FakeOrderService orders = FakeOrderService.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Customer ada = new Customer("Ada", orderId + "@example.com");

    @Autowired
    private Features features;

    @Autowired
    private NotificationService notificationService;

    @AfterEach
    void switchItOn() {
        settings.set(KEY, "true");
        awaitWordedByModel(true);
    }

    @Test
    void aFeatureIsSwitchedOffWithoutARestart() {
        settings.set(KEY, "false");
        awaitWordedByModel(false);

        notificationService.on(OutcomeExamples.confirmed(orderId, ada));

        assertThat(ReceivedMails.body(ReceivedMails.of(ada.email()).get(0)))
                .contains("Thank you for your order " + orderId)
                .doesNotContain("shopping with us");
        assertThat(orders.asked()).doesNotContain(orderId);
    }

    @Test
    void aValueOtherThanTrueAndFalseIsIgnored() {
        settings.set(KEY, "maybe");
        settings.set(KEY, "false"); // changes arrive in their order

        awaitWordedByModel(false);
    }

    private void awaitWordedByModel(boolean expected) {
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> features.wordedByModel() == expected);
    }
}
