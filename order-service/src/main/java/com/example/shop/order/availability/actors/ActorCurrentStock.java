package com.example.shop.order.availability.actors;

import com.example.shop.dapr.actors.ActorProxyDecorator;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.order.availability.CurrentStock;
import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls the actor of each product. The sidecars know which replica of inventory-service hosts it. */
@Component
class ActorCurrentStock implements CurrentStock {

    private static final int AT_ONCE = 16;

    private final ActorProxyBuilder<StockActor> proxies;
    private final ActorProxyDecorator decorator;

    ActorCurrentStock(ActorClient client, DaprJson json, ActorProxyDecorator decorator) {
        this.proxies = new ActorProxyBuilder<>(StockActor.class, client).withObjectSerializer(json);
        this.decorator = decorator;
    }

    @Override
    public Mono<Map<String, Integer>> available(Collection<String> productIds) {
        return Flux.fromIterable(productIds)
                .flatMap(id -> actor(id).read().map(answer -> Map.entry(id, answer.available())), AT_ONCE)
                .filter(entry -> entry.getValue() >= 0)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private StockActor actor(String productId) {
        return decorator.decorate(StockActor.class, proxies.build(new ActorId(productId)));
    }
}
