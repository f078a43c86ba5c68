package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import java.util.Collection;
import java.util.Map;

/** The last level that was heard of each product, for a quarter of an hour. */
public interface StockLevels {

    /** Writes all in one call. Of a product that is known by a newer level, the newer one stays. */
    void keep(Collection<StockLevel> levels);

    /** By product id, in one call; a product of which nothing was heard lately is missing. */
    Map<String, StockLevel> find(Collection<String> productIds);
}
