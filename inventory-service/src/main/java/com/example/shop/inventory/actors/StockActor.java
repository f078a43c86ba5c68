package com.example.shop.inventory.actors;

import com.example.shop.inventory.Stock;
import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/**
 * The stock of one product. The id of the actor is the id of the product.
 *
 * <p>Dapr makes one call at a time, also if several replicas call. No method here calls an actor: a call that returned to
 * this actor would wait for ever, because the Java SDK has no reentrancy. The interface is public, because the SDK calls it
 * from its own package.
 */
@ActorType(name = "StockActor")
public interface StockActor {

    /** The quantity that an order wants. It is a record, because a method of an actor has at most one argument. */
    record Quantity(String id, int quantity) {}

    /** The quantity of a delivery or of a count, with the fencing token of the lock that the caller holds. */
    record StockChange(String id, int quantity, long token) {}

    /** Sets the first stock of a product, if the product has none yet. */
    @ActorMethod(name = "open", returns = StockAnswer.class)
    Mono<StockAnswer> open(int quantity);

    @ActorMethod(name = "read", returns = StockAnswer.class)
    Mono<StockAnswer> read();

    /** Reserves a quantity; {@code id} is the id of the order. See {@link Stock#reserve}. */
    @ActorMethod(name = "reserve", returns = StockAnswer.class)
    Mono<StockAnswer> reserve(Quantity order);

    @ActorMethod(name = "confirm", returns = StockAnswer.class)
    Mono<StockAnswer> confirm(String orderId);

    @ActorMethod(name = "withdraw", returns = StockAnswer.class)
    Mono<StockAnswer> withdraw(String orderId);

    @ActorMethod(name = "release", returns = StockAnswer.class)
    Mono<StockAnswer> release(String orderId);

    /** See {@link Stock#restock}. */
    @ActorMethod(name = "restock", returns = StockAnswer.class)
    Mono<StockAnswer> restock(StockChange delivery);

    /** See {@link Stock#counted}. */
    @ActorMethod(name = "count", returns = StockAnswer.class)
    Mono<StockAnswer> count(StockChange count);

    /** The callback of the timer. Its argument is the state of the timer, which is empty. */
    @ActorMethod(name = "report")
    Mono<Void> report(String nothing);
}
