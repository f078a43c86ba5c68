package com.example.shop.order.cart;

/** The cart has the maximum number of products, which is the same as for an order. */
public final class CartFull extends RuntimeException {

    CartFull() {
        super("A cart holds %d products at most".formatted(Cart.MAX_LINES));
    }
}
