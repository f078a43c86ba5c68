package com.example.shop.inventory;

import com.example.shop.model.StockLevel;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Publishes the stock levels of all products. */
@Service
public class StockLevelService {

    private final StockService stockService;
    private final StockLevels levels;
    private final InstantSource time;

    StockLevelService(StockService stockService, StockLevels levels, InstantSource time) {
        this.stockService = stockService;
        this.levels = levels;
        this.time = time;
    }

    public void announce() {
        var at = time.instant();
        levels.announce(stockService.products().stream()
                .map(product -> new StockLevel(product.id(), product.stock(), at))
                .toList());
    }
}
