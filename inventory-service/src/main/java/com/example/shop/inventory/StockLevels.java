package com.example.shop.inventory;

import com.example.shop.model.StockLevel;
import java.util.Collection;

/** Tells whoever wants to know how much is left of the products. */
public interface StockLevels {

    /** All in one call; what is not announced is announced the next time. */
    void announce(Collection<StockLevel> levels);
}
