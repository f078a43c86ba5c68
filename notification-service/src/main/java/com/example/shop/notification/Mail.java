package com.example.shop.notification;

/**
 * A mail to one recipient.
 *
 * @param recipient an e-mail address without a display name
 * @param text plain text; an empty line ends a paragraph
 */
public record Mail(String orderId, String recipient, String subject, String text) {

    /** Hides everything except the id of the order, because it is personal data. */
    @Override
    public String toString() {
        return "Mail[orderId=%s]".formatted(orderId);
    }
}
