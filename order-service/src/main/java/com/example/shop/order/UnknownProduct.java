package com.example.shop.order;

/** An order contains a product that the catalogue does not contain. */
public class UnknownProduct extends RuntimeException {

    private final int line;

    /** @param line the index of the line with the product, from 0 */
    UnknownProduct(int line, String productId) {
        super("no product " + productId);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
