package com.example.shop.notification;

/** No mail server would accept the mail, so a retry cannot succeed. */
public class UndeliverableMail extends RuntimeException {

    public UndeliverableMail(Mail mail, String reason) {
        super("The mail about order %s cannot be sent: %s".formatted(mail.orderId(), reason));
    }
}
