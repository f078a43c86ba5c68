package com.example.shop.workflow.fulfilment.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.workflow.fulfilment.OutcomeStore;
import io.dapr.client.DaprClient;
import org.springframework.stereotype.Component;

/** One small record for each order. The first write decides. */
@Component
class StateStoreOutcomes implements OutcomeStore {

    private final StateRecords records;

    StateStoreOutcomes(DaprClient client) {
        this.records = new StateRecords(client, "statestore");
    }

    @Override
    public boolean tryRecord(String orderId, Outcome outcome) {
        var ended = records.putIfAbsent("outcome-" + orderId, Ended.class, new Ended(outcome));
        return ended.outcome() == outcome;
    }

    record Ended(Outcome outcome) {}
}
