package com.example.shop.notification;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderRejected;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells a customer once what became of an order.
 *
 * <p>An event may come twice, also at the same time, and a process may die at any point. So a mail is claimed before it
 * is sent and logged after; only who dies in between leaves the question open whether it was sent, and then it is sent
 * once more.
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
     * Tells a customer that an order is confirmed.
     *
     * @throws NotificationInProgress if somebody else does at the moment
     * @throws UndeliverableMail if the mail can never be sent
     */
    public void on(OrderConfirmed event) {
        sendOnce(event.orderId(), () -> texts.confirmation(event));
    }

    /**
     * Tells a customer that an order is rejected.
     *
     * @throws NotificationInProgress if somebody else does at the moment
     * @throws UndeliverableMail if the mail can never be sent
     */
    public void on(OrderRejected event) {
        sendOnce(event.orderId(), () -> texts.rejection(event));
    }

    /**
     * Sends a mail that was sent before once more, as it was.
     *
     * @throws NoSuchNotification if no mail about the order was sent
     * @throws UnreadableMail if it can't be decrypted
     */
    public void resend(String orderId) {
        var encrypted =
                notifications.find(orderId).map(Notification::mail).orElseThrow(() -> new NoSuchNotification(orderId));
        mailer.send(mailEncryption.decrypt(encrypted));
    }

    /** Words the mail only once it is clear that it will be sent: that may take seconds and cost money. */
    private void sendOnce(String orderId, Supplier<Mail> wording) {
        if (claimed(orderId)) {
            var encrypted = send(orderId, wording);
            notifications.complete(Notification.sent(orderId, time.instant(), encrypted));
        }
    }

    private boolean claimed(String orderId) {
        var now = time.instant();
        var inTheWay = notifications.claim(
                Notification.claimed(orderId, now), other -> other.isAbandoned(now, properties.lease()));
        return inTheWay.map(NotificationService::unlessSent).orElse(true);
    }

    private static boolean unlessSent(Notification other) {
        return switch (other.status()) {
            case SENT -> {
                log.info("The mail about order {} was sent before, nothing sent", other.orderId());
                yield false;
            }
            case CLAIMED -> throw new NotificationInProgress(other.orderId());
        };
    }

    /** Encrypts first: a mail that cannot be stored is not sent either, and the event is delivered again. */
    private EncryptedMail send(String orderId, Supplier<Mail> wording) {
        try {
            var mail = wording.get();
            var encrypted = mailEncryption.encrypt(mail);
            mailer.send(mail);
            return encrypted;
        } catch (RuntimeException e) {
            notifications.giveUp(orderId);
            throw e;
        }
    }
}
