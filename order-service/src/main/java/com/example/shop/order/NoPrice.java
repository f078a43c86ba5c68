package com.example.shop.order;

/** A product of the catalogue has no price at present, so it cannot be ordered. The message names the product. */
public class NoPrice extends RuntimeException {

    public NoPrice(String message) {
        super(message);
    }
}
