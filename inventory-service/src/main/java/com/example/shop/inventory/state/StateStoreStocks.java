package com.example.shop.inventory.state;

import com.example.shop.inventory.Stock;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.model.Reservation;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.StateOptions.Concurrency;
import io.dapr.client.domain.StateOptions.Consistency;
import io.dapr.exceptions.DaprException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stock in the state store, one record a product, changed under optimistic concurrency.
 *
 * <p>A record is read with its ETag and written only if it still has it; whoever loses the race reads again.
 */
@Component
class StateStoreStocks implements Stocks {

    private static final String STORE = "statestore";
    private static final StateOptions FIRST_WRITE = new StateOptions(Consistency.STRONG, Concurrency.FIRST_WRITE);
    private static final Retry AFTER_LOST_RACE = Retry.backoff(10, Duration.ofMillis(10))
            .maxBackoff(Duration.ofMillis(200))
            .filter(StateStoreStocks::isLostRace)
            .onRetryExhaustedThrow((retries, signal) -> signal.failure());

    private final DaprClient client;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    StateStoreStocks(DaprClient client) {
        this.client = client;
    }

    @Override
    public void addMissing(Collection<Stock> stocks) {
        var present = available(stocks.stream().map(Stock::productId).toList()).keySet();
        stocks.stream().filter(stock -> !present.contains(stock.productId())).forEach(this::add);
    }

    @Override
    public Map<String, Integer> available(Collection<String> productIds) {
        var keys = productIds.stream().map(StateStoreStocks::key).toList();
        var available = new HashMap<String, Integer>();
        for (State<Stock> stored : read(keys)) {
            var stock = stored.getValue();
            if (stock != null) {
                available.put(stock.productId(), stock.available());
            }
        }
        return available;
    }

    @Override
    public Reserved reserve(String productId, String orderId, int quantity) {
        var change = change(productId, stock -> stock.reserve(orderId, quantity));
        return new Reserved(change.reservation(orderId), !change.before().equals(change.after()));
    }

    @Override
    public Reservation confirm(String productId, String orderId) {
        return change(productId, stock -> stock.confirm(orderId)).reservation(orderId);
    }

    @Override
    public Reservation withdraw(String productId, String orderId) {
        return change(productId, stock -> stock.withdraw(orderId)).reservation(orderId);
    }

    @Override
    public void release(String productId, String orderId) {
        change(productId, stock -> stock.release(orderId));
    }

    /** In this process one after the other, so that only other replicas are raced with. */
    private Change change(String productId, UnaryOperator<Stock> transition) {
        synchronized (turns.computeIfAbsent(productId, id -> new Object())) {
            return client.getState(STORE, key(productId), Stock.class)
                    .flatMap(stored -> change(productId, stored, transition))
                    .retryWhen(AFTER_LOST_RACE)
                    .blockOptional()
                    .orElseThrow();
        }
    }

    private Mono<Change> change(String productId, State<Stock> stored, UnaryOperator<Stock> transition) {
        var before = stored.getValue();
        if (before == null) {
            throw new UnknownProduct(productId);
        }
        var change = new Change(before, transition.apply(before));
        return before.equals(change.after())
                ? Mono.just(change)
                : client.saveState(STORE, stored.getKey(), stored.getEtag(), change.after(), FIRST_WRITE)
                        .thenReturn(change);
    }

    /** First-write without an ETag writes only what is not there. */
    private void add(Stock stock) {
        client.saveState(STORE, key(stock.productId()), null, stock, FIRST_WRITE)
                .onErrorComplete(StateStoreStocks::isLostRace)
                .block();
    }

    private List<State<Stock>> read(List<String> keys) {
        return client.getBulkState(STORE, keys, Stock.class).blockOptional().orElseGet(ArrayList::new);
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof DaprException e && "ABORTED".equals(e.getErrorCode());
    }

    private static String key(String productId) {
        return "stock-" + productId;
    }

    private record Change(Stock before, Stock after) {

        Reservation reservation(String orderId) {
            return after.reservation(orderId).orElseThrow();
        }
    }
}
