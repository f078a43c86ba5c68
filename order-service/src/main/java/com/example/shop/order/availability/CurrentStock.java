package com.example.shop.order.availability;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The stock of products at this moment, read from where it is stored. */
public interface CurrentStock {

    /** By product id; a product that was never in stock is missing. */
    Mono<Map<String, Integer>> available(Collection<String> productIds);
}
