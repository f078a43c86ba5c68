package com.example.shop.notification;

/** A mail that no mail server would take, so there is no point in trying it again. */
public class UndeliverableMail extends RuntimeException {

    public UndeliverableMail(Mail mail, String reason) {
        super("Mail about order %s cannot be sent: %s".formatted(mail.orderId(), reason));
    }
}
