package com.example.shop.order;

import com.example.shop.model.OrderPlaced;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A state store in memory. */
class InMemoryOrders implements Orders {

    final Map<String, Order> stored = new HashMap<>();
    final Map<String, OrderPlaced> pending = new HashMap<>();
    final Map<String, IdempotencyRecord> idempotency = new HashMap<>();

    @Override
    public boolean add(NewOrder added) {
        var idempotent = added.idempotency();
        if (idempotent != null && idempotency.putIfAbsent(idempotent.key(), idempotent) != null) {
            return false;
        }
        stored.put(added.order().id(), added.order());
        pending.put(added.order().id(), added.announcement());
        return true;
    }

    @Override
    public Optional<Order> find(String orderId) {
        return Optional.ofNullable(stored.get(orderId));
    }

    @Override
    public Optional<Order> change(String orderId, UnaryOperator<Order> change) {
        return Optional.ofNullable(stored.computeIfPresent(orderId, (id, order) -> change.apply(order)));
    }

    Optional<IdempotencyRecord> findIdempotency(String key) {
        return Optional.ofNullable(idempotency.get(key));
    }

    PendingEvents pendingEvents() {
        return new PendingEvents() {
            @Override
            public Optional<OrderPlaced> find(String orderId) {
                return Optional.ofNullable(pending.get(orderId));
            }

            @Override
            public void remove(String orderId) {
                pending.remove(orderId);
            }
        };
    }
}
