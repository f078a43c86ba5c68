package com.example.shop.order.invocation;

import com.example.shop.dapr.invocation.ReactiveServiceInvocation;
import com.example.shop.model.Product;
import com.example.shop.order.ServiceUnavailable;
import com.example.shop.order.Products;
import com.example.shop.order.invocation.InventoryApi.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks inventory-service over HTTP, through the sidecars, for many products at once and none after the other.
 *
 * <p>Only the problem that inventory-service declares says that it does not have a product. A 404 of another kind, say of
 * a release that lacks the endpoint, is a failure like any other. So is an answer without a body, which is what a sidecar
 * makes of one that breaks off after its status: it may have been any product.
 */
@Component
class ServiceInvocationProducts implements Products {

    private static final String APP_ID = "inventory-service";
    private static final int AT_ONCE = 16;

    /** Longer than the sidecar tries, shorter than a customer waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final InventoryApi inventory;
    private final ObjectMapper json;

    ServiceInvocationProducts(ReactiveServiceInvocation invocation, ObjectMapper json) {
        this.inventory = invocation.client(APP_ID, InventoryApi.class);
        this.json = json;
    }

    @Override
    public Map<String, Product> find(Collection<String> productIds) {
        return Flux.fromIterable(productIds)
                .flatMap(this::find, AT_ONCE)
                .collectMap(Product::id)
                .timeout(TIMEOUT)
                .onErrorMap(failure -> new ServiceUnavailable(APP_ID, failure))
                .blockOptional()
                .orElseThrow();
    }

    private Mono<Product> find(String productId) {
        return inventory
                .product(productId)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("an answer without a product")))
                .onErrorResume(this::isUnknownProduct, notFound -> Mono.empty());
    }

    private boolean isUnknownProduct(Throwable failure) {
        return failure instanceof HttpClientErrorException.NotFound notFound
                && Problem.UNKNOWN_PRODUCT.equals(problem(notFound).type());
    }

    private Problem problem(HttpClientErrorException failure) {
        try {
            return json.readValue(failure.getResponseBodyAsString(), Problem.class);
        } catch (JsonProcessingException e) {
            return new Problem(null);
        }
    }
}
