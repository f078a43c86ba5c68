package com.example.shop.notification.cryptography;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.shop.model.Customer;
import com.example.shop.notification.EncryptedMail;
import com.example.shop.notification.Mail;
import com.example.shop.notification.MailEncryption;
import com.example.shop.notification.Notification;
import com.example.shop.notification.Notification.Status;
import com.example.shop.notification.NotificationProperties;
import com.example.shop.notification.NotificationProperties.Keys;
import com.example.shop.notification.NotificationService;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.Notifications;
import com.example.shop.notification.OutcomeExamples;
import com.example.shop.notification.ReceivedMails;
import com.example.shop.notification.UnreadableMail;
import com.fasterxml.jackson.databind.JsonNode;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprPreviewClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationServiceTest
class CryptographyMailEncryptionIT {

    private final LocalDapr dapr = LocalDapr.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Mail mail = new Mail(orderId, orderId + "@example.com", "A subject", "Dear Ada,\n\nwell.\n");

    @Autowired
    private MailEncryption mailEncryption;

    @Autowired
    private DaprPreviewClient previewClient;

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationService notificationService;

    @Autowired
    private DaprClient client;

    @Test
    void decryptsWhatItEncrypted() {
        var encrypted = mailEncryption.encrypt(mail);

        assertThat(mailEncryption.decrypt(encrypted)).isEqualTo(mail);
        assertThat(encrypted.recipient() + encrypted.document()).doesNotContain("example.com", "Ada");
    }

    @Test
    void namesTheOrderWhoseMailWasTamperedWith() {
        var encrypted = mailEncryption.encrypt(mail);

        for (var damaged : new String[] {"", "%%%", "AAAA", encrypted.document().substring(0, 40)}) {
            assertThatExceptionOfType(UnreadableMail.class)
                    .isThrownBy(() -> mailEncryption.decrypt(new EncryptedMail(orderId, damaged, encrypted.document())))
                    .withMessageContaining(orderId);
        }
    }

    @Test
    void aTextOfAnotherOrderIsNotDecrypted() {
        var mine = mailEncryption.encrypt(mail);
        var other = mailEncryption.encrypt(new Mail(orderId + "-2", "eve@example.com", "A subject", "Dear Eve"));

        assertThatExceptionOfType(UnreadableMail.class)
                .isThrownBy(
                        () -> mailEncryption.decrypt(new EncryptedMail(orderId, other.recipient(), mine.document())));
    }

    /** Dapr decrypts a header without a text to an empty text. */
    @Test
    void aTextThatEndsAfterItsHeaderIsNotDecrypted() {
        var encrypted = mailEncryption.encrypt(mail);

        assertThatExceptionOfType(UnreadableMail.class)
                .isThrownBy(() -> mailEncryption.decrypt(
                        new EncryptedMail(orderId, header(encrypted.recipient()), encrypted.document())));
        assertThatExceptionOfType(UnreadableMail.class)
                .isThrownBy(() -> mailEncryption.decrypt(
                        new EncryptedMail(orderId, encrypted.recipient(), header(encrypted.document()))));
    }

    @Test
    void anEarlierKeyStillDecryptsAfterARotation() {
        var before = mailEncryption.encrypt(mail);
        dapr.infrastructure().addEncryptionKey("recipients-3.pem");
        var rotated = new CryptographyMailEncryption(
                previewClient,
                new NotificationProperties(
                        Duration.ofSeconds(30),
                        true,
                        Duration.ofSeconds(8),
                        new Keys("recipients-3.pem", "documents-1.json")));

        var after = rotated.encrypt(mail);

        assertThat(rotated.decrypt(before)).isEqualTo(mail);
        assertThat(mailEncryption.decrypt(after)).isEqualTo(mail);
        assertThat(keyOf(before.recipient())).isEqualTo("recipients-1.pem");
        assertThat(keyOf(after.recipient())).isEqualTo("recipients-3.pem");
    }

    @Test
    void recipientsAreEncryptedAtRestAndAMailCanBeSentAgain() throws Exception {
        notificationService.on(OutcomeExamples.confirmed(orderId, new Customer("Ada", mail.recipient())));

        var stored = client.getState("statestore", "notified-" + orderId, JsonNode.class)
                .blockOptional()
                .orElseThrow();
        assertThat(stored.getValue().toString()).contains(orderId, "recipient").doesNotContain("example.com", "Ada");

        assertThat(resend(dapr.appToken()).statusCode()).isEqualTo(204);
        await().untilAsserted(
                        () -> assertThat(ReceivedMails.of(mail.recipient())).hasSize(2));
    }

    @Test
    void aTamperedMailIsAClearProblemAndNothingIsSent() throws Exception {
        var encrypted = mailEncryption.encrypt(mail);
        var tampered = new EncryptedMail(orderId, flipLastBit(encrypted.recipient()), encrypted.document());
        notifications.complete(new Notification(orderId, Status.SENT, Instant.now(), tampered));

        var answer = resend(dapr.appToken());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("urn:problem:unreadable-notification", "The mail about order " + orderId)
                .doesNotContain("example.com", "data/keys");
        assertThat(ReceivedMails.of(mail.recipient())).isEmpty();
    }

    @Test
    void resendingIsForOperatorsOnly() throws Exception {
        assertThat(resend("wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void aMailThatWasNeverSentIsNotFound() throws Exception {
        var answer = resend(dapr.appToken());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no-such-notification", orderId);
    }

    /** Returns the scheme, the manifest and its signature, which are the first three lines. */
    private static String header(String encrypted) {
        return Base64.getEncoder()
                .encodeToString((String.join("\n", headerLines(encrypted)) + "\n").getBytes(US_ASCII));
    }

    private static String flipLastBit(String encrypted) {
        var bytes = Base64.getDecoder().decode(encrypted);
        bytes[bytes.length - 1] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String keyOf(String encrypted) {
        return headerLines(encrypted)[1].replaceFirst(".*\"k\":\"([^\"]*)\".*", "$1");
    }

    private static String[] headerLines(String encrypted) {
        var lines = new String(Base64.getDecoder().decode(encrypted), ISO_8859_1).split("\n", 4);
        return Arrays.copyOf(lines, 3);
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
