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
 * An order as it is stored and returned. It does not contain the payment token, which only {@link OrderPlaced}
 * contains.
 *
 * @param lines one line for each product
 * @param rejection null unless the status is {@code REJECTED}
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

    /** Returns the event that announces this order. */
    OrderPlaced announcement(PaymentToken paymentToken) {
        return new OrderPlaced(id, customer, lines, total, paymentToken, placedAt);
    }

    /** Returns this order with the status {@code CONFIRMED}, or unchanged if its status does not allow that. */
    Order confirmed() {
        return become(OrderStatus.CONFIRMED, null);
    }

    /** Returns this order with the status {@code REJECTED}, or unchanged if its status does not allow that. */
    Order rejected(Rejection why) {
        return become(OrderStatus.REJECTED, why);
    }

    private Order become(OrderStatus next, @Nullable Rejection why) {
        return status.canBecome(next) ? new Order(id, next, customer, lines, total, placedAt, why) : this;
    }
}
