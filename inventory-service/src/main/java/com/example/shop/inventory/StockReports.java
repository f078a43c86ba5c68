package com.example.shop.inventory;

import java.util.List;
import java.util.Optional;

/** Stores reports as files. */
public interface StockReports {

    /** The format of a report's name. */
    String NAME_PATTERN = "low-stock-\\d{8}T\\d{6}Z\\.json";

    /** Writes a report and returns its name. */
    String write(StockReport report);

    /** Returns the names from the oldest to the newest. */
    List<String> names();

    Optional<StockReport> find(String name);

    void delete(String name);
}
