package com.example.shop.pricing;

/** So many pieces of one product, whose price is asked. */
public record Item(String productId, int quantity) {

    public Item {
        if (quantity < 1) {
            throw new InvalidQuoteRequest("quantity of " + productId + " is " + quantity + ", at least 1 is accepted");
        }
    }
}
