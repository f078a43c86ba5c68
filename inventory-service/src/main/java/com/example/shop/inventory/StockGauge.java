package com.example.shop.inventory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The metric {@code shop.stock.available}: a gauge for each product whose actor is active in this replica. */
@Component
public class StockGauge {

    private static final String NAME = "shop.stock.available";

    private final MeterRegistry registry;
    private final Map<String, Integer> available = new ConcurrentHashMap<>();

    StockGauge(MeterRegistry registry) {
        this.registry = registry;
    }

    public void show(String productId, int pieces) {
        if (available.put(productId, pieces) == null) {
            Gauge.builder(NAME, () -> available.get(productId))
                    .tag("product", productId)
                    .register(registry);
        }
    }

    /** Removes the gauge of a product, because its actor may be active in another replica now. */
    public void remove(String productId) {
        if (available.remove(productId) != null) {
            registry.find(NAME).tag("product", productId).gauges().forEach(registry::remove);
        }
    }
}
