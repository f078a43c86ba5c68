package com.example.shop.order;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.example.shop.model.OrderLine;
import com.example.shop.model.OrderPlaced;
import com.example.shop.model.PaymentToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is stored and answered. The payment token is no part of it: it leaves with {@link OrderPlaced}.
 *
 * @param lines one a product
 * @param rejection present when the status is {@code REJECTED}
 */
public record Order(
        String id,
        OrderStatus status,
        Customer customer,
        List<OrderLine> lines,
        Money total,
        Instant placedAt,
        @Nullable Rejection rejection) {

    public Order {
        lines = List.copyOf(lines);
    }

    static Order placed(String id, Customer customer, List<OrderLine> lines, Money total, Instant at) {
        return new Order(id, OrderStatus.PLACED, customer, lines, total, at, null);
    }

    /** The event that tells the world of this order. */
    OrderPlaced announcement(PaymentToken paymentToken) {
        return new OrderPlaced(id, customer, lines, total, paymentToken, placedAt);
    }

    /** This order confirmed, or unchanged if it can't become that any more. */
    Order confirmed() {
        return become(OrderStatus.CONFIRMED, null);
    }

    /** This order rejected, or unchanged if it can't become that any more. */
    Order rejected(Rejection why) {
        return become(OrderStatus.REJECTED, why);
    }

    private Order become(OrderStatus next, @Nullable Rejection why) {
        return status.canBecome(next) ? new Order(id, next, customer, lines, total, placedAt, why) : this;
    }
}
