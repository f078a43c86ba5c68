package com.example.shop.order;

/** A product of the catalogue is not for sale at present; the message names it. */
public class NoPrice extends RuntimeException {

    public NoPrice(String message) {
        super(message);
    }
}
