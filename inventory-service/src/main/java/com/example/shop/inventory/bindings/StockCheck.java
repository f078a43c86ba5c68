package com.example.shop.inventory.bindings;

import com.example.shop.inventory.StockReportService;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the clock of the input binding {@code stock-check} starts. */
@RestController
class StockCheck {

    private final StockReportService reportService;

    StockCheck(StockReportService reportService) {
        this.reportService = reportService;
    }

    @PostMapping("/bindings/stock-check")
    Map<String, String> on() {
        reportService.report();
        return Map.of("status", "processed");
    }
}
