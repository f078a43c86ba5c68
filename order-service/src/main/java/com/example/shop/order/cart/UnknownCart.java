package com.example.shop.order.cart;

/** There is no cart with this id, or it has expired. */
public final class UnknownCart extends RuntimeException {

    public UnknownCart(String cartId) {
        super("There is no cart %s, or it has expired".formatted(cartId));
    }
}
