package com.example.shop.inventory.configuration;

import com.example.shop.dapr.configuration.LiveConfiguration;
import com.example.shop.dapr.configuration.Setting;
import com.example.shop.inventory.InventoryProperties;
import com.example.shop.inventory.LowStockThreshold;
import org.springframework.stereotype.Component;

/** Follows the key {@code low-stock-threshold} of the configuration store. */
@Component
class LiveLowStockThreshold implements LowStockThreshold {

    private static final int LARGEST = 1_000_000;

    private final Setting<Integer> threshold;

    LiveLowStockThreshold(LiveConfiguration configuration, InventoryProperties properties) {
        this.threshold = configuration.follow(
                "low-stock-threshold", properties.lowStockThreshold(), LiveLowStockThreshold::parse);
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
