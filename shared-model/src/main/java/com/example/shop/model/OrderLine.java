package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** One product of an order, with its price when the order was placed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderLine(
        String productId,
        String productName,
        @JsonProperty(required = true) int quantity,
        Money unitPrice) {
    public OrderLine {
        Objects.requireNonNull(productId, "productId");
        Objects.requireNonNull(productName, "productName");
        Objects.requireNonNull(unitPrice, "unitPrice");
    }
}
