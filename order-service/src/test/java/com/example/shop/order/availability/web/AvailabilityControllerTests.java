package com.example.shop.order.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.example.shop.order.availability.Availability;
import com.example.shop.order.availability.AvailabilityService;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.StoredCart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Mono;

@WebMvcTest(AvailabilityController.class)
class AvailabilityControllerTests {

    private static final Cart KETTLE = new Cart(List.of(new Cart.Line("kettle", 2)));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Carts carts;

    @MockitoBean
    private AvailabilityService availability;

    @Test
    void returnsTheStockOfEachLine() {
        when(carts.find("cart-1")).thenReturn(Optional.of(new StoredCart("cart-1", KETTLE, "abc")));
        when(availability.of(KETTLE))
                .thenReturn(List.of(new Availability("kettle", 2, 7, Instant.parse("2026-01-01T12:00:00Z"))));

        assertThat(mvc.get().uri("/carts/cart-1/availability"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"productId": "kettle", "quantity": 2, "available": 7, "asOf": "2026-01-01T12:00:00Z"}]""");
    }

    @Test
    void aCartThatDoesNotExistIsNotFound() {
        assertThat(mvc.get().uri("/carts/cart-1/availability"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-cart");
    }

    /** The OpenAPI document says that it is a boolean. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "off", "1", "0", "TRUE", "x"})
    void onlyTrueAndFalseAreBooleans(String now) {
        var answer = mvc.get().uri("/carts/cart-1/availability?now=" + now).exchange();

        assertThat(answer).hasStatus(400).bodyText().contains("\"field\":\"now\"", "must be true or false");
    }

    @Test
    void falseIsTheSameAsNoParameter() throws Exception {
        var without = mvc.get().uri("/carts/cart-1/availability").exchange();
        var withFalse = mvc.get().uri("/carts/cart-1/availability?now=false").exchange();

        assertThat(withFalse).hasStatus(without.getResponse().getStatus());
        assertThat(withFalse).bodyText().isEqualTo(without.getResponse().getContentAsString());
    }

    @Test
    void noThreadWaitsForTheStockActors() {
        when(carts.read("cart-1")).thenReturn(Mono.never());

        assertThat(mvc.get().uri("/carts/cart-1/availability?now=true").asyncExchange())
                .request()
                .hasAsyncStarted(true);
    }

    @Test
    void aCartThatDoesNotExistIsNotFoundWithCurrentStockEither() {
        when(carts.read("cart-1")).thenReturn(Mono.empty());

        assertThat(mvc.get().uri("/carts/cart-1/availability?now=true"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-cart");
    }

    @Test
    void anInvalidIdIsABadRequest() {
        assertThat(mvc.get().uri("/carts/a_b/availability")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void readsTheCurrentStockOnlyOnRequest() {
        when(carts.read("cart-1")).thenReturn(Mono.just(new StoredCart("cart-1", KETTLE, "abc")));
        when(availability.now(KETTLE)).thenReturn(Mono.just(List.of(new Availability("kettle", 2, null, null))));

        assertThat(mvc.get().uri("/carts/cart-1/availability?now=true"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[{\"productId\": \"kettle\", \"quantity\": 2}]");
        assertThat(mvc.get().uri("/carts/cart-1/availability?now=perhaps")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
