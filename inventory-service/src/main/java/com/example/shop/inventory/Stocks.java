package com.example.shop.inventory;

import com.example.shop.model.Reservation;
import java.util.Collection;
import java.util.Map;

/**
 * The stock of every product, shared by all replicas of the service.
 *
 * <p>Its changes are those of {@link Stock}, each as a whole or not at all, and fail with the same exceptions.
 */
public interface Stocks {

    /** Adds those that are not there yet, and leaves the others as they are. */
    void addMissing(Collection<Stock> stocks);

    /** What can be reserved, by product id; products without stock records are left out. */
    Map<String, Integer> available(Collection<String> productIds);

    Reserved reserve(String productId, String orderId, int quantity);

    Reservation confirm(String productId, String orderId);

    Reservation withdraw(String productId, String orderId);

    void restock(String productId, String deliveryId, int quantity, long token);

    void count(String productId, String countId, int pieces, long token);

    void release(String productId, String orderId);

    /**
     * What an order has after it reserved.
     *
     * @param first false where it repeats itself
     */
    record Reserved(Reservation reservation, boolean first) {}
}
