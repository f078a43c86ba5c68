package com.example.shop.pricing;

/** The price list has no price for the product. */
public class UnknownProduct extends RuntimeException {

    UnknownProduct(String productId) {
        super("no price for product " + productId);
    }
}
