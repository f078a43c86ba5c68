package com.example.shop.pricing;

/** A quantity of one product, for which the price is requested. */
public record Item(String productId, int quantity) {

    public Item {
        if (quantity < 1) {
            throw new InvalidQuoteRequest("quantity of " + productId + " is " + quantity + ", at least 1 is accepted");
        }
    }
}
