package com.example.shop.inventory;

import com.example.shop.model.Product;
import java.time.Instant;
import java.util.List;

/**
 * What was low on stock at some time.
 *
 * @param threshold of that time
 */
public record StockReport(Instant at, int threshold, List<Product> lowOnStock) {}
