package com.example.shop.order;

import com.example.shop.model.Product;
import java.util.Collection;
import java.util.Map;

/** The catalogue of inventory-service. */
@FunctionalInterface
public interface Products {

    /**
     * Looks up several products at the same time.
     *
     * @return the products by id; without those that the catalogue does not have
     * @throws ServiceUnavailable if inventory-service does not respond, or responds with an error
     */
    Map<String, Product> find(Collection<String> productIds);
}
