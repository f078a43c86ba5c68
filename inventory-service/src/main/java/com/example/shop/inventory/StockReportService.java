package com.example.shop.inventory;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Writes reports of the products with low stock, and deletes all but the last fifty reports. */
@Service
public class StockReportService {

    private static final Logger log = LoggerFactory.getLogger(StockReportService.class);
    private static final int KEPT = 50;

    private final StockService stockService;
    private final StockReports reports;
    private final LowStockThreshold threshold;
    private final InstantSource time;

    StockReportService(
            StockService stockService, StockReports reports, LowStockThreshold threshold, InstantSource time) {
        this.stockService = stockService;
        this.reports = reports;
        this.threshold = threshold;
        this.time = time;
    }

    /** Writes a report, if there are products with low stock. */
    public void report() {
        var limit = threshold.current();
        var low = stockService.lowOnStock(limit);
        if (!low.isEmpty()) {
            var name = reports.write(new StockReport(time.instant(), limit, low));
            log.info("{} products have a low stock, see the report {}", low.size(), name);
            deleteOldest();
        }
    }

    public List<String> names() {
        return reports.names();
    }

    public Optional<StockReport> find(String name) {
        return reports.find(name);
    }

    private void deleteOldest() {
        var names = reports.names();
        names.stream().limit(Math.max(0, names.size() - KEPT)).forEach(reports::delete);
    }
}
