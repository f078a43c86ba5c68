package com.example.shop.order.invocation;

import com.example.shop.dapr.invocation.ServiceInvocation;
import com.example.shop.model.Product;
import com.example.shop.order.NeighbourUnavailable;
import com.example.shop.order.Products;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks inventory-service over HTTP, through the sidecars. */
@Component
class ServiceInvocationProducts implements Products {

    private static final String APP_ID = "inventory-service";

    private final InventoryApi inventory;

    ServiceInvocationProducts(ServiceInvocation invocation) {
        this.inventory = invocation.client(APP_ID, InventoryApi.class);
    }

    @Override
    public Optional<Product> find(String productId) {
        try {
            return Optional.of(inventory.product(productId));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        } catch (RestClientException e) {
            throw new NeighbourUnavailable(APP_ID, e);
        }
    }
}
