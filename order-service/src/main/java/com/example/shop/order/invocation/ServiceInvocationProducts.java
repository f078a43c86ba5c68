package com.example.shop.order.invocation;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.invocation.WebClientInvocation;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Product;
import com.example.shop.order.Products;
import com.example.shop.order.ServiceUnavailable;
import com.example.shop.order.invocation.InventoryApi.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls inventory-service over HTTP, through the sidecars, for many products at the same time.
 *
 * <p>A product is unknown only if the response has the problem type that inventory-service declares for it. Any other
 * 404, for example from a release without the endpoint, is a failure. A response without a body is a failure too: the
 * sidecar returns one if the connection breaks after the status was sent.
 */
@Component
class ServiceInvocationProducts implements Products {

    private static final String APP_ID = "inventory-service";

    /** Of one order. All orders together share the limit of open calls, resilience4j.bulkhead.instances.sidecar. */
    private static final int AT_ONCE = 4;

    /** Shorter than all retries of the sidecar together, because a customer waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final InventoryApi inventory;
    private final ObjectMapper json;

    ServiceInvocationProducts(
            WebClient.Builder builder, Sidecar sidecar, WebClientInvocation invocation, ObjectMapper json) {
        var client = builder.baseUrl(sidecar.httpEndpoint().toString())
                .defaultHeader("dapr-app-id", APP_ID)
                .apply(invocation)
                .build();
        this.inventory = HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(InventoryApi.class);
        this.json = json;
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.SERVICE_INVOCATION,
            text = "Looked up #{#productIds} at inventory-service over HTTP")
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
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a response without a product")))
                .onErrorResume(this::isUnknownProduct, notFound -> Mono.empty());
    }

    private boolean isUnknownProduct(Throwable failure) {
        return failure instanceof WebClientResponseException.NotFound notFound
                && Problem.UNKNOWN_PRODUCT.equals(problem(notFound).type());
    }

    private Problem problem(WebClientResponseException failure) {
        try {
            return json.readValue(failure.getResponseBodyAsString(), Problem.class);
        } catch (JsonProcessingException e) {
            return new Problem(null);
        }
    }
}
