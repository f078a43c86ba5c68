package com.example.shop.inventory;

import com.example.shop.model.Product;
import java.time.Instant;
import java.util.List;

/**
 * The products with low stock at a given time.
 *
 * @param threshold the threshold at that time
 */
public record StockReport(Instant at, int threshold, List<Product> lowOnStock) {}
