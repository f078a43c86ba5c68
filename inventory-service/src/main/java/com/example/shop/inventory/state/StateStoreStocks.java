package com.example.shop.inventory.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.model.Reservation;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Stock in the state store, one record a product, changed under optimistic concurrency. */
@Component
class StateStoreStocks implements Stocks {

    private static final String STORE = "statestore";

    private final DaprClient client;
    private final StateRecords records;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    StateStoreStocks(DaprClient client) {
        this.client = client;
        this.records = new StateRecords(client, STORE);
    }

    @Override
    public void addMissing(Collection<Stock> stocks) {
        var present = available(stocks.stream().map(Stock::productId).toList()).keySet();
        stocks.stream().filter(stock -> !present.contains(stock.productId())).forEach(this::add);
    }

    @Override
    public Map<String, Integer> available(Collection<String> productIds) {
        var available = new HashMap<String, Integer>();
        for (var stored : read(productIds)) {
            var stock = stored.getValue();
            if (stock != null) {
                available.put(stock.productId(), stock.available());
            }
        }
        return available;
    }

    @Override
    public Reserved reserve(String productId, String orderId, int quantity) {
        var first = new AtomicBoolean();
        var reservation = change(productId, orderId, stock -> {
            first.set(stock.reservation(orderId).isEmpty());
            return stock.reserve(orderId, quantity);
        });
        return new Reserved(reservation, first.get());
    }

    @Override
    public Reservation confirm(String productId, String orderId) {
        return change(productId, orderId, stock -> stock.confirm(orderId));
    }

    @Override
    public Reservation withdraw(String productId, String orderId) {
        return change(productId, orderId, stock -> stock.withdraw(orderId));
    }

    @Override
    public void restock(String productId, String deliveryId, int quantity) {
        change(productId, stock -> stock.restock(deliveryId, quantity));
    }

    @Override
    public void release(String productId, String orderId) {
        change(productId, stock -> stock.release(orderId));
    }

    private Reservation change(String productId, String orderId, UnaryOperator<Stock> transition) {
        return change(productId, transition).reservation(orderId).orElseThrow();
    }

    /** In this process one after the other, so that only other replicas are raced with. */
    private Stock change(String productId, UnaryOperator<Stock> transition) {
        synchronized (turns.computeIfAbsent(productId, id -> new Object())) {
            return records.change(key(productId), Stock.class, stored -> stored.map(transition))
                    .orElseThrow(() -> new UnknownProduct(productId));
        }
    }

    private void add(Stock stock) {
        records.change(key(stock.productId()), Stock.class, stored -> stored.isPresent() ? stored : Optional.of(stock));
    }

    private List<State<Stock>> read(Collection<String> productIds) {
        var keys = productIds.stream().map(StateStoreStocks::key).toList();
        return client.getBulkState(STORE, keys, Stock.class).blockOptional().orElseThrow();
    }

    private static String key(String productId) {
        return "stock-" + productId;
    }
}
