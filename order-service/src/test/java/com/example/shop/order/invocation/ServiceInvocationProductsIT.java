package com.example.shop.order.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.model.Product;
import com.example.shop.order.OrderServiceTest;
import com.example.shop.order.Products;
import com.example.shop.order.ServiceUnavailable;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.client.WebClientResponseException;

@OrderServiceTest
class ServiceInvocationProductsIT {

    private final Products products;

    ServiceInvocationProductsIT(@Autowired Products products) {
        this.products = products;
    }

    @Test
    void findsAProductThroughBothSidecars() {
        assertThat(products.find(List.of("grinder")))
                .containsOnlyKeys("grinder")
                .containsValue(new Product("grinder", "A grinder", "", 7));
    }

    @Test
    void leavesOutUnknownProducts() {
        assertThat(products.find(List.of("teapot", "grinder", "kettle"))).containsOnlyKeys("grinder", "kettle");
        assertThat(products.find(List.of())).isEmpty();
    }

    /** One after the other the requests would take ten seconds, which is the client's timeout. */
    @Test
    void requestsManyProductsAtOnce() {
        var ids = IntStream.range(0, 50).mapToObj(i -> "slow-" + i).toList();

        assertThat(products.find(ids)).hasSize(50);
        assertThat(CalledServices.MOST_AT_ONCE.get()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"black-box", "old-release", "odd-request", "broken-off"})
    void distinguishesAFailureFromAnUnknownProduct(String productId) {
        assertThatExceptionOfType(ServiceUnavailable.class)
                .isThrownBy(() -> products.find(List.of("grinder", productId)))
                .satisfies(failure -> assertThat(failure.appId()).isEqualTo("inventory-service"));
    }

    @Test
    void theResponseOfTheCalledServiceIsTheCause() {
        assertThatExceptionOfType(ServiceUnavailable.class)
                .isThrownBy(() -> products.find(List.of("odd-request")))
                .havingCause()
                .isInstanceOfSatisfying(WebClientResponseException.class, answer -> {
                    assertThat(answer.getStatusCode().value()).isEqualTo(400);
                    assertThat(answer.getResponseBodyAsString()).contains("urn:problem:odd");
                });
    }

    /** The sidecar's timeout is five seconds, and it retries. The client's timeout for all of that is ten seconds. */
    @Test
    void doesNotWaitForACalledServiceThatHangs() {
        assertThatExceptionOfType(ServiceUnavailable.class)
                .isThrownBy(() -> products.find(List.of("sleeper")))
                .satisfies(failure -> assertThat(failure.getCause())
                        .isInstanceOfAny(TimeoutException.class, WebClientResponseException.class));
    }
}
