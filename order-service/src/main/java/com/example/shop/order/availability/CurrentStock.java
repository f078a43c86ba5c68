package com.example.shop.order.availability;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The stock of products at this moment, read from where it is stored. */
public interface CurrentStock {

    /** Returns the available pieces by product id, without the products that were never in stock. */
    Mono<Map<String, Integer>> available(Collection<String> productIds);
}
