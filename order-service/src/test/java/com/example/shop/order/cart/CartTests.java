package com.example.shop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.order.cart.Cart.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTests {

    @Test
    void addsUpTheQuantitiesOfAProduct() {
        var cart =
                Cart.EMPTY.plus(new Line("kettle", 1)).plus(new Line("cup", 2)).plus(new Line("kettle", 3));

        assertThat(cart).isEqualTo(new Cart(List.of(new Line("kettle", 4), new Line("cup", 2))));
    }

    @Test
    void holdsFiftyProducts() {
        var cart = Cart.EMPTY;
        for (var i = 0; i < 50; i++) {
            cart = cart.plus(new Line("product-" + i, 1));
        }
        var full = cart;

        assertThat(full.plus(new Line("product-1", 1)).lines()).hasSize(50);
        assertThatExceptionOfType(CartFull.class).isThrownBy(() -> full.plus(new Line("another", 1)));
    }

    @Test
    void holdsAThousandOfOneProduct() {
        assertThat(Cart.EMPTY
                        .plus(new Line("cup", 999))
                        .plus(new Line("cup", 2))
                        .lines())
                .containsExactly(new Line("cup", 1000));
    }
}
