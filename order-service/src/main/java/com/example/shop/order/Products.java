package com.example.shop.order;

import com.example.shop.model.Product;
import java.util.Collection;
import java.util.Map;

/** The catalogue that inventory-service keeps. */
@FunctionalInterface
public interface Products {

    /**
     * Looks products up, all at once.
     *
     * @return by id; those that the catalogue does not have are missing
     * @throws ServiceUnavailable if nobody can tell now
     */
    Map<String, Product> find(Collection<String> productIds);
}
