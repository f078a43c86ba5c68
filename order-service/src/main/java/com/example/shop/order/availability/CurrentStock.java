package com.example.shop.order.availability;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What is left at this very moment, asked of those who hold the stock. */
public interface CurrentStock {

    /** By product id; a product that was never in stock is missing. */
    Mono<Map<String, Integer>> available(Collection<String> productIds);
}
