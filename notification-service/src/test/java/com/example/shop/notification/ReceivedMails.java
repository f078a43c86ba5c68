package com.example.shop.notification;

import com.example.shop.local.LocalDapr;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the mails that have arrived at the mail server of the binding. */
public final class ReceivedMails {

    private ReceivedMails() {}

    /** Returns the mails in a mailbox, independent of the recipient in the headers. */
    public static List<MimeMessage> of(String recipient) {
        var server = LocalDapr.current().mails();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(recipient))
                .toList();
    }

    /** Returns the recipients in the headers. */
    public static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String body(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
