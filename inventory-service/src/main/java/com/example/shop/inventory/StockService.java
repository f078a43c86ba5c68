package com.example.shop.inventory;

import com.example.shop.inventory.Stocks.Reserved;
import com.example.shop.model.Product;
import com.example.shop.model.Reservation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reserves the stock of the products in the catalogue. The reservations never exceed the stock. */
@Service
public class StockService {

    private final Catalogue catalogue;
    private final Stocks stocks;
    private final AvailablePieces pieces;
    private final LowStockThreshold lowStockThreshold;
    private final MeterRegistry registry;

    StockService(
            Catalogue catalogue,
            Stocks stocks,
            AvailablePieces pieces,
            LowStockThreshold lowStockThreshold,
            MeterRegistry registry) {
        this.catalogue = catalogue;
        this.stocks = stocks;
        this.pieces = pieces;
        this.lowStockThreshold = lowStockThreshold;
        this.registry = registry;
    }

    /** Gives all products that have no stock record the stock of the catalogue. */
    void addInitialStock() {
        stocks.addMissing(catalogue.products().stream()
                .map(product -> Stock.of(product.id(), product.stock()))
                .toList());
    }

    public List<Product> products() {
        var available = available(catalogue.products().stream().map(Product::id).toList());
        return catalogue.products().stream()
                .map(product -> withStock(product, available))
                .toList();
    }

    /** Returns the products with fewer pieces than the current threshold. */
    public List<Product> lowOnStock() {
        return lowOnStock(lowStockThreshold.current());
    }

    List<Product> lowOnStock(int threshold) {
        return products().stream()
                .filter(product -> product.stock() < threshold)
                .toList();
    }

    /**
     * Returns a product with its current stock.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     */
    public Product product(String productId) {
        var product = find(productId);
        return withStock(product, available(List.of(productId)));
    }

    /**
     * Reserves a quantity of a product for an order. A repeated request returns the existing reservation.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws OutOfStock if there are not enough pieces
     * @throws ReservationDiffers if the order has reserved another quantity before
     */
    public Reserved reserve(String productId, String orderId, int quantity) {
        try {
            var reserved = stocks.reserve(find(productId).id(), orderId, quantity);
            count(reserved.first() ? "reserved" : "repeated");
            return reserved;
        } catch (OutOfStock e) {
            count("out of stock");
            throw e;
        }
    }

    /**
     * Confirms a reservation.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws NoSuchReservation if the order has none
     */
    public Reservation confirm(String productId, String orderId) {
        var confirmed = stocks.confirm(find(productId).id(), orderId);
        count("confirmed");
        return confirmed;
    }

    /**
     * Withdraws a confirmation, so that the reservation can be released.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws NoSuchReservation if the order has none
     */
    public Reservation withdraw(String productId, String orderId) {
        return stocks.withdraw(find(productId).id(), orderId);
    }

    /**
     * Releases the reservation of an order. Does nothing if there is none.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws ReservationConfirmed if the reservation is confirmed
     */
    public void release(String productId, String orderId) {
        stocks.release(find(productId).id(), orderId);
        count("released");
    }

    /** Counts the requests in the metric {@code shop.reservations}, also those that are repeated. */
    private void count(String outcome) {
        registry.counter("shop.reservations", "outcome", outcome).increment();
    }

    /**
     * Adds a delivery to the stock, once.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     * @throws StockCapacityExceeded if the stock would be over its capacity
     */
    void restock(Delivery delivery, long token) {
        stocks.restock(find(delivery.productId()).id(), delivery.deliveryId(), delivery.quantity(), token);
    }

    /**
     * Sets the stock to the result of a count, once.
     *
     * @throws UnknownProduct if the catalogue does not contain the product
     */
    void count(StockCount count, long token) {
        stocks.count(find(count.productId()).id(), count.countId(), count.counted(), token);
    }

    /** A product whose pieces were not stored for readers yet is read from its stock. */
    private Map<String, Integer> available(List<String> productIds) {
        var available = new HashMap<>(pieces.find(productIds));
        var missing = productIds.stream()
                .filter(productId -> !available.containsKey(productId))
                .toList();
        available.putAll(stocks.available(missing));
        return available;
    }

    private Product find(String productId) {
        return catalogue.find(productId).orElseThrow(() -> new UnknownProduct(productId));
    }

    private static Product withStock(Product product, Map<String, Integer> available) {
        return new Product(
                product.id(), product.name(), product.description(), available.getOrDefault(product.id(), 0));
    }
}
