package com.example.shop.order.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Cart.Line;
import com.example.shop.order.cart.CartChanged;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.StoredCart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(CartController.class)
class CartControllerTests {

    private static final Cart KETTLE = new Cart(List.of(new Line("kettle", 1)));
    private static final String BODY = "{\"lines\": [{\"productId\": \"kettle\", \"quantity\": 1}]}";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Carts carts;

    @Test
    void showsACartWithItsETag() {
        when(carts.find("cart-1")).thenReturn(Optional.of(new StoredCart("cart-1", KETTLE, "abc")));

        assertThat(mvc.get().uri("/carts/cart-1"))
                .hasStatusOk()
                .hasHeader("ETag", "\"abc\"")
                .bodyJson()
                .isStrictlyEqualTo(BODY);
    }

    @Test
    void aCartThatDoesNotExistIsNotFound() {
        when(carts.find("cart-1")).thenReturn(Optional.empty());

        assertThat(mvc.get().uri("/carts/cart-1"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void readsManyAtOnce() {
        when(carts.find(List.of("a", "b"))).thenReturn(List.of(new StoredCart("b", KETTLE, "1")));

        assertThat(mvc.get().uri("/carts?ids=a,b"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("[0].id")
                .isEqualTo("b");
    }

    @Test
    void overwritesACart() {
        assertThat(mvc.put()
                        .uri("/carts/cart-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY))
                .hasStatus(HttpStatus.NO_CONTENT);

        verify(carts).save("cart-1", KETTLE);
    }

    @Test
    void aCartThatWasChangedIsAConflict() {
        doThrow(new CartChanged("cart-1")).when(carts).replace("cart-1", KETTLE, "abc");

        assertThat(mvc.put()
                        .uri("/carts/cart-1")
                        .header("If-Match", "\"abc\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:cart-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "*", "W/\"abc\"", "abc", "\"a\", \"b\""})
    void anIfMatchThatIsNotOneETagIsABadRequest(String etag) {
        assertThat(mvc.delete().uri("/carts/cart-1").header("If-Match", etag)).hasStatus(HttpStatus.BAD_REQUEST);

        verifyNoInteractions(carts);
    }

    @Test
    void linesOfTheSameProductBecomeOneLine() {
        var body =
                "{\"lines\": [{\"productId\": \"cup\", \"quantity\": 1}, {\"productId\": \"cup\", \"quantity\": 2}]}";

        assertThat(mvc.put()
                        .uri("/carts/cart-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.NO_CONTENT);

        verify(carts).save("cart-1", new Cart(List.of(new Line("cup", 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"lines\": null}",
                "{\"lines\": [null]}",
                "{\"lines\": [{\"productId\": \"kettle\", \"quantity\": 0}]}",
                "{\"lines\": [{\"productId\": \"kettle\", \"quantity\": 1.5}]}",
                "{\"lines\": [{\"productId\": \"kettle\", \"quantity\": 2147483648}]}",
                "{\"lines\": [{\"productId\": \"../x\", \"quantity\": 1}]}",
                "{\"lines\": [], \"more\": 1}"
            })
    void anInvalidCartIsABadRequest(String body) {
        assertThat(mvc.put()
                        .uri("/carts/cart-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        verifyNoInteractions(carts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "a b", "..", "%00"})
    void anInvalidIdIsABadRequest(String id) {
        assertThat(mvc.get().uri("/carts/{id}", id)).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/carts?ids={id}", id)).hasStatus4xxClientError();

        verifyNoInteractions(carts);
    }
}
