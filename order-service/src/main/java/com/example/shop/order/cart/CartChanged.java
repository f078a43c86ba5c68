package com.example.shop.order.cart;

/** Another request has changed the cart since it was read. */
public final class CartChanged extends RuntimeException {

    public CartChanged(String cartId) {
        super("Cart %s has changed since it was read".formatted(cartId));
    }
}
