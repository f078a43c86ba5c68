package com.example.shop.inventory.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.inventory.AvailablePieces;
import io.dapr.client.DaprClient;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One small record for each product. Its actor writes it in each turn that changed the stock. */
@Component
class StateStoreAvailablePieces implements AvailablePieces {

    private static final String STORE = "statestore";
    private static final String PREFIX = "available-";

    private final DaprClient client;
    private final StateRecords records;

    StateStoreAvailablePieces(DaprClient client) {
        this.client = client;
        this.records = new StateRecords(client, STORE);
    }

    @Override
    public Mono<Void> store(String productId, int pieces) {
        return client.saveState(STORE, PREFIX + productId, pieces);
    }

    @Override
    public Map<String, Integer> find(Collection<String> productIds) {
        var keys = productIds.stream().map(productId -> PREFIX + productId).toList();
        return records.findAll(keys, Integer.class).entrySet().stream()
                .collect(Collectors.toMap(record -> record.getKey().substring(PREFIX.length()), Map.Entry::getValue));
    }
}
