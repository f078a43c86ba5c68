package com.example.shop.order.state;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.BuildingBlock;
import com.example.shop.order.IdempotencyRecord;
import com.example.shop.order.IdempotencyRecords;
import com.example.shop.order.NewOrder;
import com.example.shop.order.Order;
import com.example.shop.order.OrderProperties;
import com.example.shop.order.Orders;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.ExecuteStateTransactionRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.TransactionalStateOperation.OperationType;
import io.dapr.exceptions.DaprException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores an order, its pending event and its idempotency record in one state transaction.
 *
 * <p>The idempotency record is written with first-write concurrency and without an ETag: {@code state.sqlite} inserts it
 * only if there is none, and otherwise rolls back the whole transaction. So of two requests with the same key one fails.
 * Its error does not say why: the sidecar answers {@code ABORTED} if a single write is too late, but {@code INTERNAL} for
 * each transaction that fails. So the request that failed looks for the record of the other one.
 */
@Component
class StateStoreOrders implements Orders {

    private final DaprClient dapr;
    private final StateRecords records;
    private final IdempotencyRecords idempotency;
    private final Map<String, String> idempotencyTtl;

    StateStoreOrders(DaprClient dapr, IdempotencyRecords idempotency, OrderProperties settings) {
        this.dapr = dapr;
        this.records = new StateRecords(dapr, StateKeys.STORE);
        this.idempotency = idempotency;
        this.idempotencyTtl = Map.of(
                "ttlInSeconds", String.valueOf(settings.idempotencyKeysLive().toSeconds()));
    }

    @Override
    public Optional<Order> find(String orderId) {
        return dapr.getState(StateKeys.STORE, StateKeys.order(orderId), Order.class)
                .blockOptional()
                .map(State::getValue);
    }

    /** Names the order of the steps before: they belong to the journey only if the order is stored. */
    @Override
    @RecordJourneyStep(
            block = BuildingBlock.STATE,
            text = "Stored the order and its pending event in one transaction",
            condition = "#result",
            orderId = "#added.order().id()")
    public boolean add(NewOrder added) {
        try {
            var transaction = new ExecuteStateTransactionRequest(StateKeys.STORE).setOperations(writes(added));
            dapr.executeStateTransaction(transaction).block();
            return true;
        } catch (DaprException e) {
            if (isTaken(added.idempotency())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Order> change(String orderId, UnaryOperator<Order> change) {
        return records.change(StateKeys.order(orderId), Order.class, stored -> stored.map(change));
    }

    private boolean isTaken(@Nullable IdempotencyRecord record) {
        return record != null && idempotency.find(record.key()).isPresent();
    }

    private List<TransactionalStateOperation<?>> writes(NewOrder added) {
        var orderId = added.order().id();
        List<TransactionalStateOperation<?>> writes = new ArrayList<>();
        writes.add(insert(StateKeys.order(orderId), added.order(), Map.of()));
        writes.add(insert(StateKeys.pendingEvent(orderId), added.announcement(), Map.of()));
        if (added.idempotency() != null) {
            writes.add(insert(StateKeys.idempotency(added.idempotency().key()), added.idempotency(), idempotencyTtl));
        }
        return writes;
    }

    private static <T> TransactionalStateOperation<T> insert(String key, T value, Map<String, String> metadata) {
        return new TransactionalStateOperation<>(
                OperationType.UPSERT, new State<>(key, value, null, metadata, StateRecords.FIRST_WRITE));
    }
}
