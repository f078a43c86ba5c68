package com.example.shop.inventory;

import com.example.shop.model.Reservation;
import java.util.Collection;
import java.util.Map;

/**
 * The stock of all products, which all replicas of the service share.
 *
 * <p>The methods do the same as those of {@link Stock}, atomically, and throw the same exceptions.
 */
public interface Stocks {

    /** Adds the stocks of products that have no stock record yet. */
    void addMissing(Collection<Stock> stocks);

    /** Returns the available pieces by product id, without the products that have no stock record. */
    Map<String, Integer> available(Collection<String> productIds);

    Reserved reserve(String productId, String orderId, int quantity);

    Reservation confirm(String productId, String orderId);

    Reservation withdraw(String productId, String orderId);

    void restock(String productId, String deliveryId, int quantity, long token);

    void count(String productId, String countId, int pieces, long token);

    void release(String productId, String orderId);

    /**
     * The result of a reservation.
     *
     * @param first false if the order had reserved the product before
     */
    record Reserved(Reservation reservation, boolean first) {}
}
