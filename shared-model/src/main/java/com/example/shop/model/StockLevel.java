package com.example.shop.model;

import java.time.Instant;

/**
 * What of a product could be sold at some time: good for a hint to customers, and no promise. Announced of every product
 * every few minutes, on the topic {@value #TOPIC}.
 */
public record StockLevel(String productId, int available, Instant at) {

    public static final String TOPIC = "stock-levels";
}
