package com.example.shop.notification.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.notification.Mail;
import com.example.shop.notification.Mailer;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.ReceivedMails;
import com.example.shop.notification.UndeliverableMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class EmailBindingMailerIT {

    private final String orderId = UUID.randomUUID().toString();

    @Autowired
    private Mailer mailer;

    @Test
    void sendsAMailAsItWasWritten() throws Exception {
        var recipient = orderId + "@example.com";

        mailer.send(new Mail(
                orderId,
                recipient,
                "Gr\u00fc\u00dfe, Ada",
                "Dear \"Ada\" & <b>Bob</b>,\n\nth\u00e4nk \\u0041 you \u2615."));

        var mail = onlyMail(recipient);
        assertThat(ReceivedMails.subject(mail)).isEqualTo("Gr\u00fc\u00dfe, Ada");
        assertThat(mail.getContentType()).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(ReceivedMails.body(mail))
                .contains("<p>Dear &quot;Ada&quot; &amp; &lt;b&gt;Bob&lt;/b&gt;,</p>")
                .contains("<p>th\u00e4nk \\u0041 you \u2615.</p>");
    }

    @Test
    void anAddressThatTheBindingOrTheServerRefusesIsUndeliverable() {
        assertThatExceptionOfType(UndeliverableMail.class)
                .isThrownBy(() -> mailer.send(new Mail(orderId, "ada@@example.com", "Order", "Dear Ada")))
                .withMessageContaining(orderId)
                .withMessageNotContaining("ada@@example.com");
    }

    @Test
    void eachOfTwoHundredMailsAtOnceReachesItsOwnRecipient() {
        var mails = IntStream.range(0, 200)
                .mapToObj(i -> new Mail(orderId, i + "-" + orderId + "@example.com", "Order " + i, "Dear " + i))
                .toList();

        assertThat(sendAtOnce(mails)).succeedsWithin(Duration.ofMinutes(2));

        assertThat(mails).allSatisfy(mail -> {
            var received = onlyMail(mail.recipient());
            assertThat(ReceivedMails.recipients(received)).isEqualTo(List.of(mail.recipient()));
            assertThat(received.getHeader("Cc")).isNull();
            assertThat(received.getHeader("Bcc")).isNull();
            assertThat(ReceivedMails.subject(received)).isEqualTo(mail.subject());
            assertThat(ReceivedMails.body(received)).contains("<p>" + mail.text() + "</p>");
        });
    }

    private CompletableFuture<Void> sendAtOnce(List<Mail> mails) {
        var threads = Executors.newFixedThreadPool(mails.size());
        return CompletableFuture.allOf(mails.stream()
                        .map(mail -> CompletableFuture.runAsync(() -> mailer.send(mail), threads))
                        .toArray(CompletableFuture[]::new))
                .whenComplete((done, failure) -> threads.shutdown());
    }

    private static MimeMessage onlyMail(String recipient) {
        var mails = ReceivedMails.of(recipient);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }
}
