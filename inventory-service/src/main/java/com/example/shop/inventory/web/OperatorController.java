package com.example.shop.inventory.web;

import com.example.shop.inventory.BadDelivery;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockReport;
import com.example.shop.inventory.StockReportService;
import com.example.shop.inventory.StockReports;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For operators, by way of the sidecar. */
@RestController
class OperatorController {

    private final RestockService restockService;
    private final StockReportService reportService;

    OperatorController(RestockService restockService, StockReportService reportService) {
        this.restockService = restockService;
        this.reportService = reportService;
    }

    @GetMapping("/bad-deliveries")
    List<BadDelivery> badDeliveries() {
        return restockService.bad();
    }

    @GetMapping("/stock-reports")
    List<String> stockReports() {
        return reportService.names();
    }

    @GetMapping("/stock-reports/{name}")
    ResponseEntity<StockReport> stockReport(@PathVariable @Pattern(regexp = StockReports.NAME_PATTERN) String name) {
        return ResponseEntity.of(reportService.find(name));
    }
}
