package com.example.shop.notification.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.Customer;
import com.example.shop.notification.Mail;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.Outcomes;
import com.example.shop.notification.ReceivedMails;
import com.example.shop.notification.SealedMail;
import com.example.shop.notification.Seals;
import com.example.shop.notification.Unreadable;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.client.DaprClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class CryptostoreSealsIT {

    private final LocalDapr dapr = LocalDapr.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Mail mail = new Mail(orderId, orderId + "@example.com", "A subject", "Dear Ada,\n\nwell.\n");

    @Autowired
    private Seals seals;

    @Autowired
    private NotificationService notificationService;

    @Autowired
    private DaprClient client;

    @Test
    void opensWhatItSealed() {
        var sealed = seals.seal(mail);

        assertThat(seals.open(sealed)).isEqualTo(mail);
        assertThat(sealed.recipient() + sealed.document()).doesNotContain("example.com", "Ada");
    }

    @Test
    void saysWhichOrderHasBeenTamperedWith() {
        var sealed = seals.seal(mail);

        for (var damaged : new String[] {"", "%%%", "AAAA", sealed.document().substring(0, 40)}) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> seals.open(new SealedMail(orderId, damaged, sealed.document())))
                    .withMessageContaining(orderId);
        }
    }

    @Test
    void recipientsAreEncryptedAtRestAndAMailCanBeSentAgain() throws Exception {
        notificationService.on(Outcomes.confirmed(orderId, new Customer("Ada", mail.recipient())));

        var stored = client.getState("statestore", "notified-" + orderId, JsonNode.class)
                .blockOptional()
                .orElseThrow();
        assertThat(stored.getValue().toString()).contains(orderId, "recipient").doesNotContain("example.com", "Ada");

        assertThat(resend(dapr.appToken()).statusCode()).isEqualTo(204);
        await().untilAsserted(
                        () -> assertThat(ReceivedMails.of(mail.recipient())).hasSize(2));
    }

    @Test
    void sendingAgainIsForOperatorsOnly() throws Exception {
        assertThat(resend("wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void whatWasNeverSentIsNotFound() throws Exception {
        var answer = resend(dapr.appToken());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no-such-notification", orderId);
    }

    private HttpResponse<String> resend(String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/notifications/%s/resend".formatted(dapr.appPort(), orderId)))
                .header("dapr-api-token", token)
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
