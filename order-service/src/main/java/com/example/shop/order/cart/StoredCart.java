package com.example.shop.order.cart;

/**
 * A cart as it was read.
 *
 * @param etag of this very content; whoever presents it later changes the cart only if it is still the same
 */
public record StoredCart(String cartId, Cart cart, String etag) {}
