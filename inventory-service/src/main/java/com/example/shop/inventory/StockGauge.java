package com.example.shop.inventory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The metric {@code shop.stock.available}, one a product: of those that this replica looks after. */
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

    /** Another replica may look after the product now. */
    public void forget(String productId) {
        if (available.remove(productId) != null) {
            registry.find(NAME).tag("product", productId).gauges().forEach(registry::remove);
        }
    }
}
