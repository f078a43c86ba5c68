package com.example.shop.order.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.IdempotencyRecord;
import com.example.shop.order.IdempotencyRecords;
import io.dapr.client.DaprClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the idempotency record that {@link StateStoreOrders} stores with an order. */
@Component
class StateStoreIdempotencyRecords implements IdempotencyRecords {

    private final StateRecords records;

    StateStoreIdempotencyRecords(DaprClient dapr) {
        this.records = new StateRecords(dapr, StateKeys.STORE);
    }

    @Override
    public Optional<IdempotencyRecord> find(String key) {
        return records.find(StateKeys.idempotency(key), IdempotencyRecord.class);
    }
}
