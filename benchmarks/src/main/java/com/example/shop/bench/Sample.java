package com.example.shop.bench;

/** A small record, which is stored, published and encrypted. */
record Sample(String id, String productId, int quantity, String text) {

    static Sample create(String id) {
        return new Sample(id, "filter-papers", 1, "A sentence of the length that the text of an order may have.");
    }
}
