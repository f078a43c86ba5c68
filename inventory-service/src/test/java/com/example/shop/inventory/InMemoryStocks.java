package com.example.shop.inventory;

import com.example.shop.model.Reservation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Stores the stock in a map, for tests without a sidecar. */
class InMemoryStocks implements Stocks {

    private final Map<String, Stock> stocks = new HashMap<>();

    @Override
    public void addMissing(Collection<Stock> added) {
        added.forEach(stock -> stocks.putIfAbsent(stock.productId(), stock));
    }

    @Override
    public Map<String, Integer> available(Collection<String> productIds) {
        return stocks.values().stream()
                .filter(stock -> productIds.contains(stock.productId()))
                .collect(Collectors.toMap(Stock::productId, Stock::available));
    }

    @Override
    public Reserved reserve(String productId, String orderId, int quantity) {
        var before = stock(productId);
        var after = change(productId, stock -> stock.reserve(orderId, quantity));
        return new Reserved(after.reservation(orderId).orElseThrow(), !after.equals(before));
    }

    @Override
    public Reservation confirm(String productId, String orderId) {
        return change(productId, stock -> stock.confirm(orderId))
                .reservation(orderId)
                .orElseThrow();
    }

    @Override
    public Reservation withdraw(String productId, String orderId) {
        return change(productId, stock -> stock.withdraw(orderId))
                .reservation(orderId)
                .orElseThrow();
    }

    @Override
    public void restock(String productId, String deliveryId, int quantity, long token) {
        change(productId, stock -> stock.restock(deliveryId, quantity, token));
    }

    @Override
    public void count(String productId, String countId, int pieces, long token) {
        change(productId, stock -> stock.counted(countId, pieces, token));
    }

    @Override
    public void release(String productId, String orderId) {
        change(productId, stock -> stock.release(orderId));
    }

    private Stock change(String productId, UnaryOperator<Stock> transition) {
        var after = transition.apply(stock(productId));
        stocks.put(productId, after);
        return after;
    }

    private Stock stock(String productId) {
        var stock = stocks.get(productId);
        if (stock == null) {
            throw new UnknownProduct(productId);
        }
        return stock;
    }
}
