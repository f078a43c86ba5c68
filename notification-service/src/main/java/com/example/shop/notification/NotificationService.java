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
        var encrypted = notifications
                .find(orderId)
                .filter(Notification::isSent)
                .map(Notification::mail)
                .orElseThrow(() -> new NoSuchNotification(orderId));
        mailer.send(mailEncryption.decrypt(encrypted));
    }

    /** Writes the text only after the claim, because a language model may need seconds and costs money. */
    private void sendOnce(String orderId, Supplier<Mail> mailText) {
        var now = time.instant();
        var claim = notifications.claim(
                Notification.claimed(orderId, now), other -> other.isAbandoned(now, properties.lease()));
        if (claim.granted()) {
            var written = written(claim.record(), mailText);
            send(claim.record(), written);
            notifications.complete(Notification.sent(orderId, time.instant(), written.encrypted()));
        } else if (!claim.record().isSent()) {
            throw new NotificationInProgress(orderId);
        } else {
            log.info("The mail about order {} was sent before, so it is not sent again", orderId);
        }
    }

    private record WrittenMail(Mail mail, EncryptedMail encrypted) {}

    /**
     * Returns the mail that an earlier attempt has written, or writes it. Encrypts the mail before it is sent. If this
     * fails, the mail is not sent, and Dapr delivers the event again.
     */
    private WrittenMail written(Notification claim, Supplier<Mail> mailText) {
        var earlier = claim.mail();
        try {
            if (earlier != null) {
                return new WrittenMail(mailEncryption.decrypt(earlier), earlier);
            }
            var mail = mailText.get();
            return new WrittenMail(mail, mailEncryption.encrypt(mail));
        } catch (RuntimeException e) {
            notifications.remove(claim);
            throw e;
        }
    }

    /** If the mail server is unavailable, stores the mail, so that the model is not asked again. */
    private void send(Notification claim, WrittenMail written) {
        try {
            mailer.send(written.mail());
        } catch (UndeliverableMail e) {
            notifications.remove(claim);
            throw e;
        } catch (RuntimeException e) {
            notifications.abandon(claim, written.encrypted());
            throw e;
        }
    }
}
