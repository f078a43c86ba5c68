package com.example.shop.notification.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.ComponentFailed;
import com.example.shop.local.LocalDapr;
import com.example.shop.notification.NotificationServiceTest;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Tests the cryptography block itself, with the keys of cryptostore. */
@NotificationServiceTest
class CryptographyIT {

    private static final String RSA = "RSA-OAEP-256";
    private static final int MIB = 1024 * 1024;

    private final DaprPreviewClient dapr;

    CryptographyIT(@Autowired DaprPreviewClient dapr) {
        this.dapr = dapr;
    }

    @ParameterizedTest
    @CsvSource({"recipients-1.pem, RSA-OAEP-256", "documents-1.json, A256KW"})
    void decryptsWhatItEncrypted(String key, String algorithm) {
        var plain = bytes("ada@example.com");

        var encrypted = encrypt("cryptostore", key, algorithm, plain);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("ada@example.com");
        assertThat(decrypt(encrypted)).isEqualTo(plain);
    }

    @Test
    void anEmptyTextIsEncryptedToo() {
        var encrypted = encrypt(new byte[0]);

        assertThat(encrypted).isNotEmpty();
        assertThat(decrypt(encrypted)).isEmpty();
    }

    /** The result arrives in several chunks, because a gRPC message has at most 4 MiB. */
    @Test
    void aTextOfSeveralMebibytesIsEncryptedInMemory() {
        var plain = new byte[3 * MIB];

        assertThat(decrypt(encrypt(plain))).isEqualTo(plain);
    }

    @Test
    void anEarlierKeyStillDecryptsAfterARotation() {
        var before = encrypt(bytes("before"));

        LocalDapr.current().infrastructure().addEncryptionKey("recipients-2.pem");
        var after = encrypt("cryptostore", "recipients-2.pem", RSA, bytes("after"));

        assertThat(decrypt(before)).isEqualTo(bytes("before"));
        assertThat(decrypt(after)).isEqualTo(bytes("after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -20, -100, 60})
    void tamperingIsDetected(int at) {
        var encrypted = encrypt(bytes("pay 10 EUR".repeat(100)));
        var index = at < 0 ? encrypted.length + at : at;
        encrypted[index] ^= 1;

        assertThatExceptionOfType(ComponentFailed.class).isThrownBy(() -> decrypt(encrypted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a document", "dapr.io/enc/v1\n"})
    void aTextThatIsNotEncryptedIsRefused(String document) {
        assertThatExceptionOfType(ComponentFailed.class).isThrownBy(() -> decrypt(bytes(document)));
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatExceptionOfType(ComponentFailed.class)
                .isThrownBy(() -> encrypt("cryptostore", "no-such-key.pem", RSA, bytes("text")))
                .withMessageContaining("no-such-key.pem")
                .withMessageContaining("cryptostore");
    }

    @Test
    void anUnknownComponentIsNamed() {
        assertThatExceptionOfType(ComponentFailed.class)
                .isThrownBy(() -> encrypt("vault", "recipients-1.pem", RSA, bytes("text")))
                .withMessageContaining("vault");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        assertThatExceptionOfType(ComponentFailed.class)
                .isThrownBy(() -> encrypt("cryptostore", "recipients-1.pem", "A256KW", bytes("text")));
    }

    @Test
    void isUnavailableWithoutASidecarAndRecovers() {
        var sidecar = LocalDapr.current().sidecar();
        sidecar.stop();
        try {
            // The first call may still use the broken connection.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThatExceptionOfType(ComponentFailed.class)
                    .isThrownBy(() -> encrypt(bytes("text")))
                    .satisfies(e -> assertThat(e.component()).isEqualTo("cryptostore"))
                    .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo("UNAVAILABLE")));
        } finally {
            sidecar.restart();
        }
        sidecar.awaitReady();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(encrypt(bytes("text")))
                .isNotEmpty());
    }

    private byte[] encrypt(byte[] plain) {
        return encrypt("cryptostore", "recipients-1.pem", RSA, plain);
    }

    private byte[] encrypt(String component, String key, String algorithm, byte[] plain) {
        return collect(dapr.encrypt(new EncryptRequestAlpha1(component, Flux.just(plain), key, algorithm)));
    }

    private byte[] decrypt(byte[] encrypted) {
        return collect(dapr.decrypt(new DecryptRequestAlpha1("cryptostore", Flux.just(encrypted))));
    }

    static byte[] collect(Flux<byte[]> chunks) {
        return chunks.collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray)
                .blockOptional()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
