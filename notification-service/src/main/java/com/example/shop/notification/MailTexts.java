package com.example.shop.notification;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import org.springframework.stereotype.Component;

/** Finds the words. */
@Component
class MailTexts {

    Mail confirmation(OrderConfirmed order) {
        return new Mail(
                order.orderId(),
                order.customer().email(),
                "Your order %s is confirmed".formatted(order.orderId()),
                """
                Dear %s,

                thank you for your order %s. We have received your payment of %s, and your goods are on their way.

                Your shop
                """.formatted(order.customer().name(), order.orderId(), order.total()));
    }

    Mail rejection(OrderRejected order) {
        return new Mail(
                order.orderId(),
                order.customer().email(),
                "We could not fulfil your order %s".formatted(order.orderId()),
                """
                Dear %s,

                we are sorry that we could not fulfil your order %s: %s (%s). You have paid nothing for it.

                Your shop
                """.formatted(order.customer().name(), order.orderId(), because(order.reason()), order.detail()));
    }

    private static String because(RejectionReason reason) {
        return switch (reason) {
            case OUT_OF_STOCK -> "we have run out of what you ordered";
            case PAYMENT_DECLINED -> "your payment was declined";
            case NOT_APPROVED -> "an order of this size has to be approved";
            case TECHNICAL_FAILURE -> "something went wrong";
        };
    }
}
