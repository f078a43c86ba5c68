package com.example.shop.inventory;

/** The catalogue does not contain the product. */
public class UnknownProduct extends RuntimeException {

    public UnknownProduct(String productId) {
        super("The catalogue has no product %s".formatted(productId));
    }
}
