package com.example.shop.inventory.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.dapr.actors.ActorProxyDecorator;
import com.example.shop.dapr.client.DaprJson;
import com.example.shop.inventory.InventoryServiceTest;
import com.example.shop.inventory.NoSuchReservation;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.inventory.ReservationConfirmed;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.Stocks;
import com.example.shop.inventory.UnknownProduct;
import com.example.shop.model.Reservation;
import com.example.shop.model.Reservation.Status;
import io.dapr.actors.client.ActorClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryServiceTest
class ActorStocksIT {

    private final String cup = "cup-" + UUID.randomUUID();

    @Autowired
    private ActorClient client;

    @Autowired
    private DaprJson json;

    @Autowired
    private ActorProxyDecorator decorator;

    @Autowired
    private Stocks stocks;

    @BeforeEach
    void stock() {
        stocks.addMissing(List.of(Stock.of(cup, 10)));
    }

    @Test
    void remembersWhatIsReserved() {
        var reserved = stocks.reserve(cup, "order-1", 4);

        assertThat(reserved.first()).isTrue();
        assertThat(reserved.reservation()).isEqualTo(new Reservation(cup, "order-1", 4, Status.HELD));
        assertThat(stocks.reserve(cup, "order-1", 4).first()).isFalse();
        assertThat(left()).isEqualTo(6);
    }

    @Test
    void remembersWhatIsConfirmedWithdrawnAndReleased() {
        stocks.reserve(cup, "order-1", 4);

        assertThat(stocks.confirm(cup, "order-1").status()).isEqualTo(Status.CONFIRMED);
        assertThatExceptionOfType(ReservationConfirmed.class).isThrownBy(() -> stocks.release(cup, "order-1"));
        assertThat(stocks.withdraw(cup, "order-1").status()).isEqualTo(Status.HELD);
        stocks.release(cup, "order-1");
        stocks.release(cup, "order-1");
        assertThat(left()).isEqualTo(10);
        assertThatExceptionOfType(NoSuchReservation.class).isThrownBy(() -> stocks.confirm(cup, "order-1"));
    }

    @Test
    void addsOnlyWhatIsMissing() {
        stocks.reserve(cup, "order-1", 4);

        stocks.addMissing(List.of(Stock.of(cup, 10)));

        assertThat(left()).isEqualTo(6);
    }

    @Test
    void knowsOnlyWhatWasAdded() {
        assertThat(stocks.available(List.of("tea"))).isEmpty();
        assertThatExceptionOfType(UnknownProduct.class).isThrownBy(() -> stocks.reserve("tea", "order-1", 1));
    }

    @Test
    void concurrentReservationsNeverExceedTheStock() throws Exception {
        var replicas = List.of(stocks, replica(), replica());

        var reserved = atOnce(IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Boolean>) () -> tryToReserve(replicas.get(i % replicas.size()), "order-" + i))
                .toList());

        assertThat(reserved).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(left()).isZero();
    }

    @Test
    void anOrderThatAsksTwiceAtOnceReservesOnce() throws Exception {
        var replicas = List.of(stocks, replica());

        var first = atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Boolean>) () -> replicas.get(i % replicas.size())
                        .reserve(cup, "order-1", 3)
                        .first())
                .toList());

        assertThat(first).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(left()).isEqualTo(7);
    }

    private Stocks replica() {
        return new ActorStocks(client, json, decorator);
    }

    private boolean tryToReserve(Stocks replica, String orderId) {
        try {
            return replica.reserve(cup, orderId, 1).first();
        } catch (OutOfStock e) {
            return false;
        }
    }

    private int left() {
        return stocks.available(List.of(cup)).getOrDefault(cup, -1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream().map(ActorStocksIT::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
