package com.example.shop.order.availability.actors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/**
 * The part of inventory-service's stock actors that order-service uses. The two services share no jar. The interface is
 * public, because the SDK calls it from its own package.
 */
@ActorType(name = "StockActor")
public interface StockActor {

    /**
     * The response of the actor.
     *
     * @param available -1 for a product that was never in stock
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(int available) {}

    @ActorMethod(name = "read", returns = Answer.class)
    Mono<Answer> read();
}
