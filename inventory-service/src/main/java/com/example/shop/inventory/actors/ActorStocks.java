package com.example.shop.inventory.actors;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.actors.ActorProxyDecorator;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.ReservationDiffers;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.StockCapacityExceeded;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.inventory.actors.StockActor.Quantity;
import com.example.shop.inventory.actors.StockActor.StockChange;
import com.example.shop.inventory.actors.StockAnswer.Refusal;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Reservation;
import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxyBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls the actor of each product, and throws an exception if the actor refuses the call. The sidecars know which
 * replica hosts the actor.
 */
@Component
class ActorStocks implements Stocks {

    private static final int AT_ONCE = 16;

    private final ActorProxyBuilder<StockActor> proxies;
    private final ActorProxyDecorator decorator;

    ActorStocks(ActorClient client, DaprJson json, ActorProxyDecorator decorator) {
        this.proxies = new ActorProxyBuilder<>(StockActor.class, client).withObjectSerializer(json);
        this.decorator = decorator;
    }

    @Override
    public void addMissing(Collection<Stock> stocks) {
        Flux.fromIterable(stocks)
                .flatMap(stock -> actor(stock.productId()).open(stock.available()), AT_ONCE)
                .blockLast();
    }

    @Override
    public Map<String, Integer> available(Collection<String> productIds) {
        return Flux.fromIterable(productIds)
                .flatMap(id -> actor(id).read().map(answer -> Map.entry(id, answer.available())), AT_ONCE)
                .filter(entry -> entry.getValue() >= 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                .blockOptional()
                .orElseThrow();
    }

    @Override
    @RecordJourneyStep(block = BuildingBlock.ACTORS, text = "Reserved #{#quantity} in the stock actor #{#productId}")
    public Reserved reserve(String productId, String orderId, int quantity) {
        var answer = await(actor(productId).reserve(new Quantity(orderId, quantity)));
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
        return reservation(checked(await(actor(productId).confirm(orderId)), productId, orderId));
    }

    @Override
    public Reservation withdraw(String productId, String orderId) {
        return reservation(checked(await(actor(productId).withdraw(orderId)), productId, orderId));
    }

    @Override
    public void release(String productId, String orderId) {
        checked(await(actor(productId).release(orderId)), productId, orderId);
    }

    @Override
    public void restock(String productId, String deliveryId, int quantity, long token) {
        var delivery = new StockChange(deliveryId, quantity, token);
        checked(await(actor(productId).restock(delivery)), productId, deliveryId);
    }

    @Override
    public void count(String productId, String countId, int pieces, long token) {
        var count = new StockChange(countId, pieces, token);
        checked(await(actor(productId).count(count)), productId, countId);
    }

    private StockActor actor(String productId) {
        return decorator.decorate(StockActor.class, proxies.build(new ActorId(productId)));
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
            case SHELF_FULL -> new StockCapacityExceeded(productId, Stock.CAPACITY);
            case LEASE_LOST ->
                new IllegalStateException("Another replica has acquired the lock of " + productId + " since");
            case OUT_OF_STOCK, RESERVATION_DIFFERS -> new IllegalStateException("%s: %s".formatted(productId, refusal));
        };
    }

    private static Reservation reservation(StockAnswer answer) {
        return Objects.requireNonNull(answer.reservation(), "the response has no reservation");
    }

    private static StockAnswer await(Mono<StockAnswer> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
