package com.example.shop.notification;

import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.RejectionReason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the texts of the mails. A language model may write the first paragraph; this class writes all facts. */
@Component
class MailTexts {

    private final MailOpening mailOpening;
    private final Features features;

    MailTexts(MailOpening mailOpening, Features features) {
        this.mailOpening = mailOpening;
        this.features = features;
    }

    Mail confirmation(OrderConfirmed order) {
        var facts = "We have received your payment of %s, and your goods are on their way.".formatted(order.total());
        var opening = opening(
                order.orderId(), "The order is paid, and the goods are on their way.", "Thank you for your order %s.");
        return new Mail(
                order.orderId(),
                order.customer().email(),
                "Your order %s is confirmed".formatted(order.orderId()),
                text(order.orderId(), order.customer(), opening, facts));
    }

    Mail rejection(OrderRejected order) {
        var facts = "We could not fulfil your order: %s (%s). You have paid nothing for it."
                .formatted(because(order.reason()), order.detail());
        var opening = opening(
                order.orderId(),
                "The shop could not fulfil the order: %s. Nothing was paid for it.".formatted(because(order.reason())),
                "We are sorry about your order %s.");
        return new Mail(
                order.orderId(),
                order.customer().email(),
                "We could not fulfil your order %s".formatted(order.orderId()),
                text(order.orderId(), order.customer(), opening, facts));
    }

    private static String text(String orderId, Customer customer, String opening, String facts) {
        return """
                Dear %s,

                %s

                %s

                Order %s

                Your shop
                """.formatted(customer.name(), opening, facts, orderId);
    }

    /**
     * Asks the model for the first paragraph. The request contains no name, no amount and no id, so that the model
     * cannot write a wrong one.
     */
    private String opening(String orderId, String outcome, String plainOpening) {
        return Optional.of(outcome)
                .filter(text -> features.wordedByModel())
                .flatMap(text -> mailOpening.opening(orderId, text))
                .orElseGet(() -> plainOpening.formatted(orderId));
    }

    private static String because(RejectionReason reason) {
        return switch (reason) {
            case OUT_OF_STOCK -> "we have run out of what you ordered";
            case PAYMENT_DECLINED -> "your payment was declined";
            case NOT_PAID_IN_TIME -> "it was not paid in time";
            case NOT_APPROVED -> "an order of this size has to be approved";
            case TECHNICAL_FAILURE -> "something went wrong";
        };
    }
}
