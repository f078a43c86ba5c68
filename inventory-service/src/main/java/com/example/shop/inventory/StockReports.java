package com.example.shop.inventory;

import java.util.List;
import java.util.Optional;

/** Reports, in files. */
public interface StockReports {

    /** What the name of a report looks like. */
    String NAME_PATTERN = "low-stock-\\d{8}T\\d{6}Z\\.json";

    /** Answers the name under which it is filed. */
    String file(StockReport report);

    /** From the oldest to the newest. */
    List<String> names();

    Optional<StockReport> find(String name);

    void delete(String name);
}
