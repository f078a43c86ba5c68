package com.example.shop.inventory.pubsub;

import com.example.shop.inventory.StockLevels;
import com.example.shop.model.StockLevel;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.BulkPublishEntry;
import io.dapr.client.domain.BulkPublishRequest;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes all levels in one bulk request. Each level is a separate message, which may fail on its own. A message
 * expires after ten minutes, when two newer ones have been published.
 */
@Component
class PubSubStockLevels implements StockLevels {

    private static final Logger log = LoggerFactory.getLogger(PubSubStockLevels.class);
    private static final Map<String, String> TEN_MINUTES = Map.of("ttlInSeconds", "600");

    private final DaprClient client;

    PubSubStockLevels(DaprClient client) {
        this.client = client;
    }

    @Override
    public void announce(Collection<StockLevel> levels) {
        var entries = levels.stream().map(PubSubStockLevels::entry).toList();
        var bulk = new BulkPublishRequest<>("pubsub", StockLevel.TOPIC, entries, TEN_MINUTES);
        client.publishEvents(bulk)
                .blockOptional()
                .orElseThrow()
                .getFailedEntries()
                .forEach(failed -> log.warn(
                        "The stock level of {} was not published: {}",
                        failed.getEntry().getEntryId(),
                        failed.getErrorMessage()));
    }

    private static BulkPublishEntry<StockLevel> entry(StockLevel level) {
        return new BulkPublishEntry<>(
                level.productId(), level, "application/json", Map.of("cloudevent.type", "StockLevel"));
    }
}
