package com.example.shop.order;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.example.shop.model.OrderLine;
import com.example.shop.model.PaymentToken;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders and requests for tests. Each order has its own id. */
public final class OrderExamples {

    public static final Customer ADA = new Customer("Ada Lovelace", "ada@example.com");
    public static final PaymentToken TOKEN = new PaymentToken("tok_visa");
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private OrderExamples() {}

    public static Money euros(long cents) {
        return Money.ofMinor(cents, Currency.getInstance("EUR"));
    }

    public static OrderRequest.Line line(String productId, int quantity) {
        return new OrderRequest.Line(productId, quantity);
    }

    public static OrderRequest request(OrderRequest.Line... lines) {
        return new OrderRequest(ADA, List.of(lines), TOKEN);
    }

    public static Order placedOrder() {
        return Order.placed(
                UUID.randomUUID().toString(),
                ADA,
                List.of(new OrderLine("grinder", "Grinder", 2, euros(18900))),
                euros(37800),
                NOON);
    }

    /** Returns everything that is stored with an order, for a request with this key or without one. */
    public static NewOrder newOrder(Order order, @Nullable String idempotencyKey) {
        var idempotency = idempotencyKey == null
                ? null
                : IdempotencyRecord.of(idempotencyKey, request(line("grinder", 2)), order.id());
        return new NewOrder(order, order.announcement(TOKEN), idempotency);
    }
}
