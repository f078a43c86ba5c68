package com.example.shop.order.availability.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.StockLevel;
import com.example.shop.order.availability.StockLevels;
import io.dapr.client.DaprClient;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stores each level in a record that expires. All levels of a bulk event are read in one call and written in one. */
@Component
class StateStoreStockLevels implements StockLevels {

    private static final String PREFIX = "stock-level-";
    private static final Map<String, String> FIFTEEN_MINUTES = Map.of("ttlInSeconds", "900");

    private final StateRecords records;

    StateStoreStockLevels(DaprClient client) {
        this.records = new StateRecords(client, "statestore", FIFTEEN_MINUTES);
    }

    /** If two bulk events arrive at the same time, the older one may win; the level is only a hint. */
    @Override
    public void keep(Collection<StockLevel> levels) {
        var newest = levels.stream()
                .collect(Collectors.toMap(
                        StockLevel::productId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(StockLevel::at))));
        find(newest.keySet())
                .forEach((id, known) ->
                        newest.computeIfPresent(id, (same, level) -> level.at().isAfter(known.at()) ? level : null));
        records.putAll(newest.values().stream()
                .collect(Collectors.toMap(level -> PREFIX + level.productId(), Function.identity())));
    }

    @Override
    public Map<String, StockLevel> find(Collection<String> productIds) {
        return records.findAll(productIds.stream().map(PREFIX::concat).toList(), StockLevel.class).values().stream()
                .collect(Collectors.toMap(StockLevel::productId, Function.identity()));
    }
}
