package com.example.shop.order;

/** There is no order with that id. */
public class UnknownOrder extends RuntimeException {

    public UnknownOrder(String orderId) {
        super("no order " + orderId);
    }
}
