package com.example.shop.inventory;

/** The catalogue has no such product. */
public class UnknownProduct extends RuntimeException {

    public UnknownProduct(String productId) {
        super("The catalogue has no product %s".formatted(productId));
    }
}
