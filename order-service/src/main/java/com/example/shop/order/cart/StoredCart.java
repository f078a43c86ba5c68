package com.example.shop.order.cart;

/**
 * A cart that was read from the state store.
 *
 * @param etag identifies this version; a write with it succeeds only if the cart is unchanged
 */
public record StoredCart(String cartId, Cart cart, String etag) {}
