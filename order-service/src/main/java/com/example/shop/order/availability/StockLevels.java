package com.example.shop.order.availability;

import com.example.shop.model.StockLevel;
import java.util.Collection;
import java.util.Map;

/** The last received stock level of each product. A level expires after 15 minutes. */
public interface StockLevels {

    /** Writes all levels in one call. A level that is older than the stored level of the product is not written. */
    void keep(Collection<StockLevel> levels);

    /** Reads the levels by product id in one call, without the products that have no stored level. */
    Map<String, StockLevel> find(Collection<String> productIds);
}
