package com.example.shop.inventory.configuration;

import com.example.shop.dapr.configuration.ConfigurationSubscription;
import com.example.shop.dapr.configuration.ConfigurationValue;
import com.example.shop.inventory.InventoryProperties;
import com.example.shop.inventory.LowStockThreshold;
import org.springframework.stereotype.Component;

/** Reads the key {@code low-stock-threshold} of the configuration store, and each of its changes. */
@Component
class ConfigurationLowStockThreshold implements LowStockThreshold {

    private static final int LARGEST = 1_000_000;

    private final ConfigurationValue<Integer> threshold;

    ConfigurationLowStockThreshold(ConfigurationSubscription subscription, InventoryProperties properties) {
        this.threshold = subscription.value(
                "low-stock-threshold", properties.lowStockThreshold(), ConfigurationLowStockThreshold::parse);
    }

    @Override
    public int current() {
        return threshold.current();
    }

    private static int parse(String value) {
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) > LARGEST) {
            throw new IllegalArgumentException("a whole number from 0 to %d is accepted".formatted(LARGEST));
        }
        return Integer.parseInt(value);
    }
}
