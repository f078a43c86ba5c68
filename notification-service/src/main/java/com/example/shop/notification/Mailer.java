package com.example.shop.notification;

/** Sends mail. */
public interface Mailer {

    /**
     * Hands a mail to the mail server.
     *
     * @throws UndeliverableMail if no attempt can ever succeed
     */
    void send(Mail mail);
}
