package com.example.shop.workflow.fulfilment.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.workflow.fulfilment.PurgedFulfilments;
import io.dapr.client.DaprClient;
import org.springframework.stereotype.Component;

/** One small record for each order, written before its workflow is purged. */
@Component
class StateStorePurgedFulfilments implements PurgedFulfilments {

    private final StateRecords records;

    StateStorePurgedFulfilments(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    @Override
    public void add(String orderId) {
        records.put(key(orderId), new Purged(orderId));
    }

    @Override
    public boolean contains(String orderId) {
        return records.find(key(orderId), Purged.class).isPresent();
    }

    private static String key(String orderId) {
        return "purged-" + orderId;
    }

    record Purged(String orderId) {}
}
