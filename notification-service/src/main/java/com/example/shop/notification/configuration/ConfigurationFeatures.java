package com.example.shop.notification.configuration;

import com.example.shop.dapr.configuration.ConfigurationSubscription;
import com.example.shop.dapr.configuration.ConfigurationValue;
import com.example.shop.notification.Features;
import com.example.shop.notification.NotificationProperties;
import org.springframework.stereotype.Component;

/** Reads the keys {@code feature.*} of the configuration store, and each of their changes. */
@Component
class ConfigurationFeatures implements Features {

    private final ConfigurationValue<Boolean> wordedByModel;

    ConfigurationFeatures(ConfigurationSubscription subscription, NotificationProperties properties) {
        this.wordedByModel = subscription.value(
                "feature.word-notifications-by-model", properties.wordedByModel(), ConfigurationFeatures::parse);
    }

    @Override
    public boolean wordedByModel() {
        return wordedByModel.current();
    }

    private static Boolean parse(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is accepted");
        };
    }
}
