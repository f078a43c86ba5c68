package com.example.shop.notification;

import com.example.shop.local.LocalDapr;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What has arrived at the mail server that stands behind the binding. */
public final class ReceivedMails {

    private ReceivedMails() {}

    /** The mails in somebody's mailbox, whoever the headers name. */
    public static List<MimeMessage> of(String recipient) {
        var server = LocalDapr.current().mails();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(recipient))
                .toList();
    }

    /** All that the headers name. */
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
