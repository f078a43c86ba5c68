package com.example.shop.inventory;

import com.example.shop.inventory.Stocks.Reserved;
import com.example.shop.model.Product;
import com.example.shop.model.Reservation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sells what the catalogue has, and never more than there is. */
@Service
public class StockService {

    private final Catalogue catalogue;
    private final Stocks stocks;
    private final LowStockThreshold lowStockThreshold;
    private final MeterRegistry registry;

    StockService(Catalogue catalogue, Stocks stocks, LowStockThreshold lowStockThreshold, MeterRegistry registry) {
        this.catalogue = catalogue;
        this.stocks = stocks;
        this.lowStockThreshold = lowStockThreshold;
        this.registry = registry;
    }

    /** Opens the shop: products that have never been in stock get the stock of the catalogue. */
    void open() {
        stocks.addMissing(catalogue.products().stream()
                .map(product -> Stock.of(product.id(), product.stock()))
                .toList());
    }

    public List<Product> products() {
        var available =
                stocks.available(catalogue.products().stream().map(Product::id).toList());
        return catalogue.products().stream()
                .map(product -> withStock(product, available))
                .toList();
    }

    /** Those of which fewer pieces are left than the threshold of this moment. */
    public List<Product> lowOnStock() {
        return lowOnStock(lowStockThreshold.current());
    }

    List<Product> lowOnStock(int threshold) {
        return products().stream()
                .filter(product -> product.stock() < threshold)
                .toList();
    }

    /**
     * A product with what is left of it.
     *
     * @throws UnknownProduct if the catalogue does not have it
     */
    public Product product(String productId) {
        var product = known(productId);
        return withStock(product, stocks.available(List.of(productId)));
    }

    /**
     * Sets some of a product aside for an order; an order that repeats itself gets what it has.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws OutOfStock if there is not enough
     * @throws ReservationDiffers if the order has reserved another quantity before
     */
    public Reserved reserve(String productId, String orderId, int quantity) {
        try {
            var reserved = stocks.reserve(known(productId).id(), orderId, quantity);
            count(reserved.first() ? "reserved" : "repeated");
            return reserved;
        } catch (OutOfStock e) {
            count("out of stock");
            throw e;
        }
    }

    /**
     * Makes a reservation final.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws NoSuchReservation if the order has none
     */
    public Reservation confirm(String productId, String orderId) {
        var confirmed = stocks.confirm(known(productId).id(), orderId);
        count("confirmed");
        return confirmed;
    }

    /**
     * Withdraws a confirmation, so that the reservation can be released.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws NoSuchReservation if the order has none
     */
    public Reservation withdraw(String productId, String orderId) {
        return stocks.withdraw(known(productId).id(), orderId);
    }

    /**
     * Gives back what is held for an order, if anything is.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws ReservationConfirmed if it was sold
     */
    public void release(String productId, String orderId) {
        stocks.release(known(productId).id(), orderId);
        count("released");
    }

    /** The metric {@code shop.reservations}: what was asked for, as often as it was asked for. */
    private void count(String outcome) {
        registry.counter("shop.reservations", "outcome", outcome).increment();
    }

    /**
     * Adds a delivery to the stock, once.
     *
     * @throws UnknownProduct if the catalogue does not have it
     * @throws StockCapacityExceeded if the stock would be over its capacity
     */
    void restock(Delivery delivery, long token) {
        stocks.restock(known(delivery.productId()).id(), delivery.deliveryId(), delivery.quantity(), token);
    }

    /**
     * Takes over the result of a count, once.
     *
     * @throws UnknownProduct if the catalogue does not have it
     */
    void count(StockCount count, long token) {
        stocks.count(known(count.productId()).id(), count.countId(), count.counted(), token);
    }

    private Product known(String productId) {
        return catalogue.find(productId).orElseThrow(() -> new UnknownProduct(productId));
    }

    private static Product withStock(Product product, Map<String, Integer> available) {
        return new Product(
                product.id(), product.name(), product.description(), available.getOrDefault(product.id(), 0));
    }
}
