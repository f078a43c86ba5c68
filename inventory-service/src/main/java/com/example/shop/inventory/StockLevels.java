package com.example.shop.inventory;

import com.example.shop.model.StockLevel;
import java.util.Collection;

/** Publishes stock levels. */
public interface StockLevels {

    /** Publishes all levels in one call. A level that cannot be published is published the next time. */
    void announce(Collection<StockLevel> levels);
}
