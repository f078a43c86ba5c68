package com.example.shop.inventory.actors;

import com.example.shop.dapr.actors.ActorProxies;
import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.ReservationDiffers;
import com.example.shop.inventory.ShelfFull;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.inventory.actors.StockActor.Quantity;
import com.example.shop.inventory.actors.StockActor.StockChange;
import com.example.shop.inventory.actors.StockAnswer.Refusal;
import com.example.shop.model.Reservation;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the actor of a product, wherever it lives, and turns its answers into the exceptions of a stock. */
@Component
class ActorStocks implements Stocks {

    private static final int AT_ONCE = 16;

    private final Function<String, StockActor> actors;

    ActorStocks(ActorProxies proxies) {
        this.actors = proxies.of(StockActor.class);
    }

    @Override
    public void addMissing(Collection<Stock> stocks) {
        Flux.fromIterable(stocks)
                .flatMap(stock -> actors.apply(stock.productId()).open(stock.available()), AT_ONCE)
                .blockLast();
    }

    @Override
    public Map<String, Integer> available(Collection<String> productIds) {
        return Flux.fromIterable(productIds)
                .flatMap(id -> actors.apply(id).read().map(answer -> Map.entry(id, answer.available())), AT_ONCE)
                .filter(entry -> entry.getValue() >= 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                .blockOptional()
                .orElseThrow();
    }

    @Override
    public Reserved reserve(String productId, String orderId, int quantity) {
        var answer = await(actors.apply(productId).reserve(new Quantity(orderId, quantity)));
        if (answer.refusal() == Refusal.OUT_OF_STOCK) {
            throw new OutOfStock(productId, quantity, answer.available());
        }
        if (answer.refusal() == Refusal.RESERVATION_DIFFERS) {
            throw new ReservationDiffers(reservation(answer), quantity);
        }
        return new Reserved(reservation(checked(answer, productId, orderId)), answer.first());
    }

    @Override
    public Reservation confirm(String productId, String orderId) {
        return reservation(checked(await(actors.apply(productId).confirm(orderId)), productId, orderId));
    }

    @Override
    public Reservation withdraw(String productId, String orderId) {
        return reservation(checked(await(actors.apply(productId).withdraw(orderId)), productId, orderId));
    }

    @Override
    public void release(String productId, String orderId) {
        checked(await(actors.apply(productId).release(orderId)), productId, orderId);
    }

    @Override
    public void restock(String productId, String deliveryId, int quantity, long token) {
        var delivery = new StockChange(deliveryId, quantity, token);
        checked(await(actors.apply(productId).restock(delivery)), productId, deliveryId);
    }

    @Override
    public void count(String productId, String countId, int pieces, long token) {
        var count = new StockChange(countId, pieces, token);
        checked(await(actors.apply(productId).count(count)), productId, countId);
    }

    private static StockAnswer checked(StockAnswer answer, String productId, String id) {
        var refusal = answer.refusal();
        if (refusal == null) {
            return answer;
        }
        throw switch (refusal) {
            case NEVER_IN_STOCK -> new UnknownProduct(productId);
            case NO_SUCH_RESERVATION -> new NoSuchReservation(productId, id);
            case RESERVATION_CONFIRMED -> new ReservationConfirmed(productId, id);
            case SHELF_FULL -> new ShelfFull(productId, Stock.CAPACITY);
            case LEASE_LOST -> new IllegalStateException("Somebody else has the lock of " + productId + " by now");
            case OUT_OF_STOCK, RESERVATION_DIFFERS -> new IllegalStateException("%s: %s".formatted(productId, refusal));
        };
    }

    private static Reservation reservation(StockAnswer answer) {
        return Objects.requireNonNull(answer.reservation(), "an answer without its reservation");
    }

    private static StockAnswer await(Mono<StockAnswer> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
