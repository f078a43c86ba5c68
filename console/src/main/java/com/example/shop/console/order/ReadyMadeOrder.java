package com.example.shop.console.order;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The orders of the form. Each says what happens. */
enum ReadyMadeOrder {
    NORMAL(
            "An ordinary order",
            "It is confirmed after two seconds and uses all twelve building blocks.",
            "beans-250g",
            1,
            "tok_visa",
            1),
    DECLINED(
            "A declined payment",
            "The payment is declined. The workflow releases the reservation, and the order is rejected.",
            "beans-250g",
            1,
            "tok_declined",
            1),
    APPROVAL(
            "An order above the threshold",
            "It waits until you approve it on its page, because its total is above 5000 EUR.",
            "espresso-machine",
            8,
            "tok_visa",
            1),
    OUT_OF_STOCK(
            "Too many pieces",
            "The stock is smaller than the order, so it is rejected: OUT_OF_STOCK.",
            "limited-cup",
            50,
            "tok_visa",
            1),
    SAME_KEY(
            "The same key twice",
            "Two requests with one Idempotency-Key are sent at the same time. There is one order.",
            "beans-250g",
            1,
            "tok_visa",
            2),
    FIFTY_CUSTOMERS(
            "50 customers for 3 cups",
            "At most three orders are confirmed. The stock actor reserves one after the other.",
            "limited-cup",
            1,
            "tok_visa",
            50);

    private final String title;
    private final String expectation;
    private final String productId;
    private final int quantity;
    private final String paymentToken;
    private final int requests;

    ReadyMadeOrder(
            String title, String expectation, String productId, int quantity, String paymentToken, int requests) {
        this.title = title;
        this.expectation = expectation;
        this.productId = productId;
        this.quantity = quantity;
        this.paymentToken = paymentToken;
        this.requests = requests;
    }

    public String title() {
        return title;
    }

    public String expectation() {
        return expectation;
    }

    /** Whether all requests have the same idempotency key. */
    boolean hasOneKey() {
        return this == SAME_KEY;
    }

    /** The bodies of the requests, which are sent at the same time. */
    Stream<String> requests() {
        return IntStream.range(0, requests).mapToObj(i -> """
                {"customer": {"name": "Ada Lovelace", "email": "ada@example.com"}, "paymentToken": "%s",
                 "lines": [{"productId": "%s", "quantity": %d}]}""".formatted(paymentToken, productId, quantity));
    }
}
