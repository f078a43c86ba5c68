package com.example.shop.model;

import java.time.Instant;

/**
 * The available pieces of a product at a given time, as a hint for customers. The levels of all products are published
 * every few minutes to the topic {@value #TOPIC}.
 */
public record StockLevel(String productId, int available, Instant at) {

    public static final String TOPIC = "stock-levels";
}
