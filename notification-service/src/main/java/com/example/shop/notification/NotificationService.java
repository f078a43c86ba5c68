package com.example.shop.notification;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends a customer one mail about the outcome of an order.
 *
 * <p>An event may be delivered twice, also at the same time, and a process may end at any point. So a replica writes a
 * claim before it sends the mail, and a record after it. If the process ends between these two, the mail may have been
 * sent, and another replica sends it again.
 */
@Service
public class NotificationService {

    private static final Logger log = LoggerFactory.getLogger(NotificationService.class);

    private final MailTexts texts;
    private final Mailer mailer;
    private final MailEncryption mailEncryption;
    private final Notifications notifications;
    private final NotificationProperties properties;
    private final InstantSource time;

    NotificationService(
            MailTexts texts,
            Mailer mailer,
            MailEncryption mailEncryption,
            Notifications notifications,
            NotificationProperties properties,
            InstantSource time) {
        this.texts = texts;
        this.mailer = mailer;
        this.mailEncryption = mailEncryption;
        this.notifications = notifications;
        this.properties = properties;
        this.time = time;
    }

    /**
     * Sends the mail about a confirmed order.
     *
     * @throws NotificationInProgress if another replica is sending it
     * @throws UndeliverableMail if the mail can never be sent
     */
    public void on(OrderConfirmed event) {
        sendOnce(event.orderId(), () -> texts.confirmation(event));
    }

    /**
     * Sends the mail about a rejected order.
     *
     * @throws NotificationInProgress if another replica is sending it
     * @throws UndeliverableMail if the mail can never be sent
     */
    public void on(OrderRejected event) {
        sendOnce(event.orderId(), () -> texts.rejection(event));
    }

    /**
     * Sends a mail again, with the same content.
     *
     * @throws NoSuchNotification if no mail about the order was sent
     * @throws UnreadableMail if the mail cannot be decrypted
     */
    public void resend(String orderId) {
        var encrypted =
                notifications.find(orderId).map(Notification::mail).orElseThrow(() -> new NoSuchNotification(orderId));
        mailer.send(mailEncryption.decrypt(encrypted));
    }

    /** Writes the text only after the claim, because a language model may need seconds and costs money. */
    private void sendOnce(String orderId, Supplier<Mail> mailText) {
        if (claimed(orderId)) {
            var encrypted = send(orderId, mailText);
            notifications.complete(Notification.sent(orderId, time.instant(), encrypted));
        }
    }

    private boolean claimed(String orderId) {
        var now = time.instant();
        var existing = notifications.claim(
                Notification.claimed(orderId, now), other -> other.isAbandoned(now, properties.lease()));
        return existing.map(NotificationService::unlessSent).orElse(true);
    }

    private static boolean unlessSent(Notification other) {
        return switch (other.status()) {
            case SENT -> {
                log.info("The mail about order {} was sent before, so it is not sent again", other.orderId());
                yield false;
            }
            case CLAIMED -> throw new NotificationInProgress(other.orderId());
        };
    }

    /**
     * Encrypts the mail before it is sent. If the encryption fails, the mail is not sent, and Dapr delivers the event
     * again.
     */
    private EncryptedMail send(String orderId, Supplier<Mail> mailText) {
        try {
            var mail = mailText.get();
            var encrypted = mailEncryption.encrypt(mail);
            mailer.send(mail);
            return encrypted;
        } catch (RuntimeException e) {
            notifications.removeClaim(orderId);
            throw e;
        }
    }
}
