package com.example.shop.order.invocation;

import com.example.shop.model.Product;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What order-service uses of inventory-service's API. */
interface InventoryApi {

    @GetExchange("/products/{id}")
    Product product(@PathVariable String id);
}
