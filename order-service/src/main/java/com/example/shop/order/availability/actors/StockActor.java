package com.example.shop.order.availability.actors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/**
 * What order-service uses of inventory-service's stock actors: as much of their contract as it needs, and no shared jar.
 * Public, because the SDK calls it from a package of its own.
 */
@ActorType(name = "StockActor")
public interface StockActor {

    /**
     * How much is left.
     *
     * @param available -1 for a product that was never in stock
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(int available) {}

    @ActorMethod(name = "read", returns = Answer.class)
    Mono<Answer> read();
}
