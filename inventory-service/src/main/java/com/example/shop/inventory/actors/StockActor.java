package com.example.shop.inventory.actors;

import com.example.shop.inventory.Stock;
import io.dapr.actors.ActorMethod;
import io.dapr.actors.ActorType;
import reactor.core.publisher.Mono;

/**
 * The stock of one product: the actor's id is the product's.
 *
 * <p>Calls come one after the other, from whichever replica. No method calls an actor: a call that came back to this
 * one would wait for its own turn for ever, because the Java SDK has no reentrancy. Public, because the SDK calls it from
 * a package of its own.
 */
@ActorType(name = "StockActor")
public interface StockActor {

    /** What an order wants: a method has one argument. */
    record Quantity(String id, int quantity) {}

    /** What a delivery brings or somebody has counted, and the fencing token of the lock under which it is written. */
    record StockChange(String id, int quantity, long token) {}

    /** Puts the first stock on the shelf, unless there was one before. */
    @ActorMethod(name = "open", returns = StockAnswer.class)
    Mono<StockAnswer> open(int quantity);

    @ActorMethod(name = "read", returns = StockAnswer.class)
    Mono<StockAnswer> read();

    /** Sets some aside; {@code id} is the order's. See {@link Stock#reserve}. */
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

    /** What the timer calls; it takes what the timer was given, which is nothing. */
    @ActorMethod(name = "report")
    Mono<Void> report(String nothing);
}
