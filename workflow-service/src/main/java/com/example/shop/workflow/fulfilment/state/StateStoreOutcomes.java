package com.example.shop.workflow.fulfilment.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.workflow.fulfilment.OutcomeStore;
import io.dapr.client.DaprClient;
import java.util.Optional;
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
        return records.change(
                        "outcome-" + orderId,
                        Ended.class,
                        stored -> stored.isPresent() ? stored : Optional.of(new Ended(outcome)))
                .filter(ended -> ended.outcome() == outcome)
                .isPresent();
    }

    record Ended(Outcome outcome) {}
}
