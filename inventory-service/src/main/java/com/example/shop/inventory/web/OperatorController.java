package com.example.shop.inventory.web;

import com.example.shop.inventory.BadDelivery;
import com.example.shop.inventory.RestockService;
import com.example.shop.inventory.StockReport;
import com.example.shop.inventory.StockReportService;
import com.example.shop.inventory.StockReports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API for operators. Requests must come through the sidecar. */
@RestController
@Tag(name = "Operation", description = "For operators, through the sidecar")
class OperatorController {

    private final RestockService restockService;
    private final StockReportService reportService;

    OperatorController(RestockService restockService, StockReportService reportService) {
        this.restockService = restockService;
        this.reportService = reportService;
    }

    @Operation(
            operationId = "findBadDeliveries",
            summary = "Lists the messages of suppliers and scanners that could not be processed")
    @ApiResponse(responseCode = "200", description = "The newest messages, each with its first 2,000 characters")
    @GetMapping("/bad-deliveries")
    List<BadDelivery> badDeliveries() {
        return restockService.bad();
    }

    @Operation(operationId = "findStockReports", summary = "Lists the reports of products with low stock")
    @ApiResponse(responseCode = "200", description = "The names of the reports")
    @GetMapping("/stock-reports")
    List<String> stockReports() {
        return reportService.names();
    }

    @Operation(operationId = "findStockReport", summary = "Returns a report")
    @ApiResponse(responseCode = "200", description = "The products with low stock at that time")
    @ApiResponse(responseCode = "404", description = "There is no such report")
    @GetMapping("/stock-reports/{name}")
    ResponseEntity<StockReport> stockReport(@PathVariable @Pattern(regexp = StockReports.NAME_PATTERN) String name) {
        return ResponseEntity.of(reportService.find(name));
    }
}
