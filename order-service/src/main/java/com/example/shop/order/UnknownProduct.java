package com.example.shop.order;

/** An order names a product that the catalogue does not have. */
public class UnknownProduct extends RuntimeException {

    private final int line;

    /** @param line the index of the line that names it, from 0 */
    UnknownProduct(int line, String productId) {
        super("no product " + productId);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
