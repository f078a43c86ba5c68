package com.example.shop.workflow;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.example.shop.model.OrderLine;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.PaymentToken;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Examples of orders. */
public final class Orders {

    private static final Currency EUR = Currency.getInstance("EUR");

    private Orders() {}

    /** An order over 39.98 EUR. */
    public static OrderPlaced order(String orderId, String paymentToken, OrderLine... lines) {
        return new OrderPlaced(
                orderId,
                new Customer("Ada", "ada@example.com"),
                List.of(lines),
                euros(3998),
                new PaymentToken(paymentToken),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The input of the workflow of such an order. */
    public static OrderToFulfil toFulfil(String orderId, OrderLine... lines) {
        return OrderToFulfil.encrypted(orderId, List.of(lines), euros(3998), "encrypted");
    }

    public static OrderLine line(String productId, int quantity) {
        return new OrderLine(productId, "The " + productId, quantity, euros(1999));
    }

    public static Money euros(long cents) {
        return Money.ofMinor(cents, EUR);
    }
}
