package com.example.shop.order.cart;

/** There is no cart of this id, or no longer. */
public final class UnknownCart extends RuntimeException {

    public UnknownCart(String cartId) {
        super("There is no cart %s, or no longer".formatted(cartId));
    }
}
