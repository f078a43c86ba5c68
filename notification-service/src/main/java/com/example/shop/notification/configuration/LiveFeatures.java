package com.example.shop.notification.configuration;

import com.example.shop.dapr.configuration.LiveConfiguration;
import com.example.shop.dapr.configuration.Setting;
import com.example.shop.notification.Features;
import com.example.shop.notification.NotificationProperties;
import org.springframework.stereotype.Component;

/** Follows the keys {@code feature.*} of the configuration store. */
@Component
class LiveFeatures implements Features {

    private final Setting<Boolean> wordedByModel;

    LiveFeatures(LiveConfiguration configuration, NotificationProperties properties) {
        this.wordedByModel = configuration.follow(
                "feature.word-notifications-by-model", properties.wordedByModel(), LiveFeatures::parse);
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
