package com.example.shop.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.example.shop.model.Customer;
import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.RejectionReason;
import com.example.shop.notification.NotificationProperties.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationServiceTests {

    private static final Customer ADA = new Customer("Ada", "ada@example.com");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final OrderConfirmed confirmed = OutcomeExamples.confirmed("order-1", ADA);
    private final List<Mail> sent = new ArrayList<>();
    private final Notifications notifications = new InMemoryNotifications();
    private Mailer mailer = sent::add;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final NotificationService notificationService = new NotificationService(
            new MailTexts(this::openingOfTheModel, () -> true),
            mail -> mailer.send(mail),
            new PlainTextMailEncryption(),
            notifications,
            new NotificationProperties(LEASE, true, Duration.ofSeconds(8), new Keys("recipients", "documents")),
            () -> now);

    private int callsOfTheModel;

    private Optional<String> openingOfTheModel(String orderId, String facts) {
        callsOfTheModel++;
        return Optional.empty();
    }

    @Test
    void informsTheCustomer() {
        notificationService.on(confirmed);
        notificationService.on(
                OutcomeExamples.rejected("order-2", ADA, RejectionReason.PAYMENT_DECLINED, "card declined"));

        assertThat(sent).extracting(Mail::orderId).containsExactly("order-1", "order-2");
    }

    @Test
    void informsTheCustomerOnceIfTheEventIsRepeated() {
        notificationService.on(confirmed);
        now = now.plus(LEASE.multipliedBy(100));
        notificationService.on(confirmed);

        assertThat(sent).hasSize(1);
    }

    @Test
    void doesNotSendAMailThatAnotherReplicaIsSending() {
        notifications.claim(Notification.claimed("order-1", now), other -> false);
        now = now.plus(LEASE);

        assertThatExceptionOfType(NotificationInProgress.class).isThrownBy(() -> notificationService.on(confirmed));
        assertThat(sent).isEmpty();
    }

    @Test
    void takesOverAnExpiredClaim() {
        notifications.claim(Notification.claimed("order-1", now), other -> false);
        now = now.plus(LEASE).plusMillis(1);

        notificationService.on(confirmed);

        assertThat(sent).hasSize(1);
    }

    @Test
    void resendsAMail() {
        notificationService.on(confirmed);

        notificationService.resend("order-1");

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    @Test
    void refusesToResendAMailThatWasNeverSent() {
        notifications.claim(Notification.claimed("order-1", now), other -> false);

        assertThatExceptionOfType(NoSuchNotification.class).isThrownBy(() -> notificationService.resend("order-1"));
        assertThatExceptionOfType(NoSuchNotification.class).isThrownBy(() -> notificationService.resend("order-2"));
    }

    @Test
    void retriesAtOnceAfterAFailure() {
        mailer = mail -> {
            throw new IllegalStateException("no mail server");
        };
        assertThatIllegalStateException().isThrownBy(() -> notificationService.on(confirmed));

        mailer = sent::add;
        notificationService.on(confirmed);

        assertThat(sent).hasSize(1);
    }

    /** The mail server answered only after the lease, and another replica has sent the mail since. */
    @Test
    void doesNotForgetThatAnotherReplicaHasSentTheMail() {
        mailer = mail -> {
            notifications.complete(Notification.sent("order-1", now, new PlainTextMailEncryption().encrypt(mail)));
            throw new IllegalStateException("no answer of the mail server");
        };
        assertThatIllegalStateException().isThrownBy(() -> notificationService.on(confirmed));

        mailer = sent::add;
        notificationService.on(confirmed);

        assertThat(sent).isEmpty();
    }

    /** The model needs seconds and costs money. */
    @Test
    void asksTheModelOnceHoweverOftenTheMailServerFails() {
        mailer = mail -> {
            throw new IllegalStateException("no mail server");
        };
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThatIllegalStateException().isThrownBy(() -> notificationService.on(confirmed));
        }
        assertThatExceptionOfType(NoSuchNotification.class).isThrownBy(() -> notificationService.resend("order-1"));

        mailer = sent::add;
        notificationService.on(confirmed);

        assertThat(callsOfTheModel).isEqualTo(1);
        assertThat(sent).singleElement().extracting(Mail::recipient).isEqualTo(ADA.email());
    }

    @Test
    void keepsNothingOfAMailThatCanNeverBeSent() {
        mailer = mail -> {
            throw new UndeliverableMail(mail, "the mail server refuses it with 550");
        };

        assertThatExceptionOfType(UndeliverableMail.class).isThrownBy(() -> notificationService.on(confirmed));

        assertThat(notifications.find("order-1")).isEmpty();
    }
}
