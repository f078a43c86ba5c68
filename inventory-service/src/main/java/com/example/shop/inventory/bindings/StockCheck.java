package com.example.shop.inventory.bindings;

import com.example.shop.inventory.StockLevelService;
import com.example.shop.inventory.StockReportService;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles the triggers of the input binding {@code stock-check}, which is a schedule. */
@RestController
class StockCheck {

    private final StockReportService reportService;
    private final StockLevelService levelService;

    StockCheck(StockReportService reportService, StockLevelService levelService) {
        this.reportService = reportService;
        this.levelService = levelService;
    }

    @PostMapping("/bindings/stock-check")
    Map<String, String> on() {
        reportService.report();
        levelService.announce();
        return Map.of("status", "processed");
    }
}
