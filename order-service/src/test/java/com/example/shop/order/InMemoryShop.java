package com.example.shop.order;

import static com.example.shop.order.OrderExamples.NOON;
import static com.example.shop.order.OrderExamples.euros;

import com.example.shop.model.OrderEvent;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.Product;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that order-service needs, in memory: a state store, a broker, a scheduler and the two services that it
 * calls.
 */
public class InMemoryShop {

    private static final Map<String, Product> CATALOGUE = Map.of(
            "grinder", new Product("grinder", "Grinder", "Burrs of steel", 40),
            "kettle", new Product("kettle", "Kettle", "A goose's neck", 60));

    final Map<String, Order> stored = new HashMap<>();
    final Map<String, OrderPlaced> pending = new HashMap<>();
    final Map<String, IdempotencyRecord> idempotency = new HashMap<>();
    final List<OrderEvent> published = new ArrayList<>();
    final Set<String> scheduled = new HashSet<>();
    boolean brokerUnavailable;
    boolean schedulerUnavailable;

    final MeterRegistry meters = new SimpleMeterRegistry();

    /** Returns the service with these collaborators. */
    public OrderService service() {
        return service(this::quote);
    }

    OrderService service(Prices prices) {
        return new OrderService(
                ids -> ids.stream()
                        .filter(CATALOGUE::containsKey)
                        .collect(Collectors.toMap(Function.identity(), CATALOGUE::get)),
                prices,
                new StoredOrders(),
                key -> Optional.ofNullable(idempotency.get(key)),
                announcer(),
                new OrderMeters(meters),
                InstantSource.fixed(NOON));
    }

    OrderAnnouncer announcer() {
        return new OrderAnnouncer(new StoredOrders(), new StoredEvents(), this::publish, new InMemoryAnnouncements());
    }

    /** Returns a price of ten euros for each line. */
    Quote quote(List<OrderRequest.Line> lines) {
        return new Quote(lines.stream().map(line -> euros(1000)).toList(), euros(1000L * lines.size()));
    }

    /** Returns whether nothing was stored, published, scheduled or recorded. */
    public boolean isUntouched() {
        return stored.isEmpty()
                && pending.isEmpty()
                && idempotency.isEmpty()
                && published.isEmpty()
                && scheduled.isEmpty();
    }

    /** Deletes everything. */
    public void clear() {
        stored.clear();
        pending.clear();
        idempotency.clear();
        published.clear();
        scheduled.clear();
    }

    private void publish(OrderEvent event) {
        if (brokerUnavailable) {
            throw new IllegalStateException("the broker is unavailable");
        }
        published.add(event);
    }

    private final class StoredOrders implements Orders {

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
    }

    private final class StoredEvents implements PendingEvents {

        @Override
        public Optional<OrderPlaced> find(String orderId) {
            return Optional.ofNullable(pending.get(orderId));
        }

        @Override
        public void remove(String orderId) {
            pending.remove(orderId);
        }
    }

    private final class InMemoryAnnouncements implements ScheduledAnnouncements {

        @Override
        public void schedule(String orderId) {
            requireScheduler();
            scheduled.add(orderId);
        }

        @Override
        public void cancel(String orderId) {
            requireScheduler();
            scheduled.remove(orderId);
        }

        private void requireScheduler() {
            if (schedulerUnavailable) {
                throw new IllegalStateException("the scheduler is unavailable");
            }
        }
    }
}
