package com.example.shop.order.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.OrderPlaced;
import com.example.shop.order.PendingEvents;
import io.dapr.client.DaprClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and deletes the pending event that {@link StateStoreOrders} stores with an order. */
@Component
class StateStorePendingEvents implements PendingEvents {

    private final StateRecords records;

    StateStorePendingEvents(DaprClient dapr) {
        this.records = new StateRecords(dapr, StateKeys.STORE);
    }

    @Override
    public Optional<OrderPlaced> find(String orderId) {
        return records.find(StateKeys.pendingEvent(orderId), OrderPlaced.class);
    }

    @Override
    public void remove(String orderId) {
        records.remove(StateKeys.pendingEvent(orderId));
    }
}
