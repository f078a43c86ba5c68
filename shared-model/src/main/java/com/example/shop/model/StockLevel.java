package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * The available pieces of a product at a given time, as a hint for customers. The levels of all products are published
 * every few minutes to the topic {@value #TOPIC}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StockLevel(
        String productId, @JsonProperty(required = true) int available, Instant at) {

    public static final String TOPIC = "stock-levels";
    public static final String DEAD_LETTER_TOPIC = "stock-levels-dead-letters";

    public StockLevel {
        Objects.requireNonNull(productId, "productId");
        Objects.requireNonNull(at, "at");
    }
}
