package com.example.shop.order.availability.actors;

import com.example.shop.dapr.actors.ActorProxies;
import com.example.shop.order.availability.CurrentStock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the actor of each product, in whichever replica of inventory-service it lives: the sidecars know. */
@Component
class ActorCurrentStock implements CurrentStock {

    private static final int AT_ONCE = 16;

    private final Function<String, StockActor> actors;

    ActorCurrentStock(ActorProxies proxies) {
        this.actors = proxies.of(StockActor.class);
    }

    @Override
    public Mono<Map<String, Integer>> available(Collection<String> productIds) {
        return Flux.fromIterable(productIds)
                .flatMap(id -> actors.apply(id).read().map(answer -> Map.entry(id, answer.available())), AT_ONCE)
                .filter(entry -> entry.getValue() >= 0)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
