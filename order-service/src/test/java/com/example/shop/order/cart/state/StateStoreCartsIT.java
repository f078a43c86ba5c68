package com.example.shop.order.cart.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.example.shop.local.LocalDapr;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Cart.Line;
import com.example.shop.order.cart.CartChanged;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.StoredCart;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.State;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class StateStoreCartsIT {

    private final String id = UUID.randomUUID().toString();
    private final Cart kettle = new Cart(List.of(new Line("kettle", 1)));
    private final Cart grinder = new Cart(List.of(new Line("grinder", 2)));

    private final Carts carts;
    private final DaprClient dapr;

    StateStoreCartsIT(@Autowired Carts carts, @Autowired DaprClient dapr) {
        this.carts = carts;
        this.dapr = dapr;
    }

    @Test
    void savesReadsAndDeletes() {
        carts.save(id, kettle);
        assertThat(carts.find(id)).map(StoredCart::cart).hasValue(kettle);

        carts.delete(id);
        carts.delete(id);
        assertThat(carts.find(id)).isEmpty();
    }

    @Test
    void aMissingKeyIsEmptyAndNoError() {
        assertThat(carts.find(id)).isEmpty();
        assertThat(carts.find(List.of(id, id + "-2"))).isEmpty();
    }

    @Test
    void savesAndReadsManyInOneCall() {
        carts.save(Map.of(id, kettle, id + "-2", grinder));

        assertThat(carts.find(List.of(id, id + "-2", id + "-3")))
                .extracting(StoredCart::cartId, StoredCart::cart)
                .containsExactlyInAnyOrder(tuple(id, kettle), tuple(id + "-2", grinder));
    }

    @Test
    void theFirstWriteWinsAndTheOtherFails() {
        carts.save(id, kettle);
        var read = carts.find(id).orElseThrow();

        carts.replace(id, grinder, read.etag());

        assertThatExceptionOfType(CartChanged.class).isThrownBy(() -> carts.replace(id, kettle, read.etag()));
        assertThatExceptionOfType(CartChanged.class).isThrownBy(() -> carts.delete(id, read.etag()));
        assertThat(carts.find(id)).map(StoredCart::cart).hasValue(grinder);
    }

    @Test
    void anUpdateIsRetriedUntilItSucceeds() {
        var threads = Executors.newFixedThreadPool(10);
        var all = CompletableFuture.allOf(IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> carts.change(id, cart -> cart.plus(new Line("kettle", 1))), threads))
                .toArray(CompletableFuture[]::new));

        assertThat(all).succeedsWithin(Duration.ofMinutes(1));
        assertThat(carts.find(id)).map(StoredCart::cart).hasValue(new Cart(List.of(new Line("kettle", 20))));
        threads.shutdown();
    }

    /** Over HTTP, the sidecar returns the time when a record expires. */
    @Test
    void aCartExpiresAfterAnHour() throws Exception {
        carts.save(id, kettle);
        assertThat(expiry())
                .isBetween(Instant.now().plusSeconds(3_500), Instant.now().plusSeconds(3_605));

        carts.change(id, cart -> cart.plus(new Line("grinder", 1)));
        assertThat(expiry())
                .isBetween(Instant.now().plusSeconds(3_500), Instant.now().plusSeconds(3_605));
    }

    @Test
    void anUnknownStoreIsNamed() {
        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> dapr.getState("no-such-store", id, Cart.class).block())
                .withMessageContaining("no-such-store");
    }

    @Test
    void aRecordOfAnotherTypeIsNotACart() {
        dapr.saveState("statestore", "cart-" + id, "text").block();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> carts.find(id));
    }

    @Test
    void anOversizedRecordIsRefused() {
        var record = new State<>("cart-" + id, "x".repeat(5 * 1024 * 1024), "");

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(
                        () -> dapr.saveBulkState("statestore", List.of(record)).block())
                .satisfies(
                        e -> assertThat(Status.fromThrowable(e).getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED));
    }

    private Instant expiry() throws Exception {
        var sidecar = LocalDapr.current().sidecar();
        var uri = URI.create("http://127.0.0.1:%d/v1.0/state/statestore/cart-%s".formatted(sidecar.httpPort(), id));
        var request = HttpRequest.newBuilder(uri)
                .header("dapr-api-token", sidecar.apiToken())
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return Instant.parse(
                response.headers().firstValue("metadata.ttlExpireTime").orElseThrow());
    }
}
