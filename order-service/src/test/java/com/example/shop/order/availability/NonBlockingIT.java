package com.example.shop.order.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Carts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * BlockHound makes every blocking call on a Reactor thread fail, in all tests of this module. Here each step of the
 * reactive path starts on such a thread, so that BlockHound checks the whole path.
 */
@OrderServiceTest
class NonBlockingIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Carts carts;
    private final AvailabilityService availability;
    private final TestRestTemplate http;
    private final String cartId = UUID.randomUUID().toString();

    NonBlockingIT(
            @Autowired Carts carts, @Autowired AvailabilityService availability, @Autowired TestRestTemplate http) {
        this.carts = carts;
        this.availability = availability;
        this.http = http;
        carts.save(cartId, new Cart(List.of(new Cart.Line("kettle", 2), new Cart.Line("cup", 1))));
    }

    @Test
    void aBlockingCallIsDetected() {
        var blocking = Mono.fromCallable(() -> new CountDownLatch(1).await(1, TimeUnit.MINUTES))
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(() -> blocking.block(TIMEOUT)).hasCauseInstanceOf(BlockingOperationError.class);
    }

    @Test
    void noCallToTheSidecarBlocks() {
        var answer = onReactor(carts.read(cartId))
                .flatMap(stored -> onReactor(availability.now(stored.cart())))
                .block(TIMEOUT);

        assertThat(answer).extracting(Availability::available).containsExactly(7, 7);
    }

    @Test
    void noRequestOverHttpBlocks() {
        assertThat(http.getForObject("/carts/{id}/availability?now=true", Availability[].class, cartId))
                .extracting(Availability::productId, Availability::available)
                .containsExactly(tuple("kettle", 7), tuple("cup", 7));
    }

    /** Subscribes on such a thread, so that the step runs there. */
    private static <T> Mono<T> onReactor(Mono<T> step) {
        return step.subscribeOn(Schedulers.parallel()).publishOn(Schedulers.parallel());
    }
}
