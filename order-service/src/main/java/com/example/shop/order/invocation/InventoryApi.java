package com.example.shop.order.invocation;

import com.example.shop.model.Product;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** The part of inventory-service's API that order-service uses. */
interface InventoryApi {

    @GetExchange("/products/{id}")
    Mono<Product> product(@PathVariable String id);

    /** The body of an error. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(@Nullable String type) {

        static final String UNKNOWN_PRODUCT = "urn:problem:unknown-product";
    }
}
