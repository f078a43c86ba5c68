package com.example.shop.notification;

/** Sends mail. */
public interface Mailer {

    /**
     * Sends a mail to the mail server.
     *
     * @throws UndeliverableMail if no retry can succeed
     */
    void send(Mail mail);
}
