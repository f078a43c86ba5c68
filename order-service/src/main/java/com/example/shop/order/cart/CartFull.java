package com.example.shop.order.cart;

/** A cart holds no more products than an order does. */
public final class CartFull extends RuntimeException {

    CartFull() {
        super("A cart holds %d products at most".formatted(Cart.MOST_LINES));
    }
}
