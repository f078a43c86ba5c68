package com.example.shop.order;

import com.example.shop.model.Product;
import java.util.Optional;

/** The catalogue that inventory-service keeps. */
@FunctionalInterface
public interface Products {

    /**
     * Looks a product up.
     *
     * @throws NeighbourUnavailable if nobody can tell now
     */
    Optional<Product> find(String productId);
}
