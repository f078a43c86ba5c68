package com.example.shop.notification.cryptography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.shop.dapr.client.ComponentFailed;
import com.example.shop.dapr.cryptography.Cryptography;
import com.example.shop.dapr.cryptography.CryptographyFailed;
import com.example.shop.dapr.cryptography.EncryptionKey;
import com.example.shop.local.LocalDapr;
import com.example.shop.notification.NotificationServiceTest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the block can do by itself: with the keys of cryptostore. */
@NotificationServiceTest
class CryptographyIT {

    private static final EncryptionKey RSA = new EncryptionKey("cryptostore", "recipients-1.pem", "RSA-OAEP-256");
    private static final long MIB = 1024 * 1024;

    private final Cryptography cryptography;

    CryptographyIT(@Autowired Cryptography cryptography) {
        this.cryptography = cryptography;
    }

    @ParameterizedTest
    @CsvSource({"recipients-1.pem, RSA-OAEP-256", "documents-1.json, A256KW"})
    void decryptsWhatItEncrypted(String key, String algorithm) {
        var plain = bytes("ada@example.com");

        var encrypted = cryptography.encrypt(new EncryptionKey("cryptostore", key, algorithm), plain);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("ada@example.com");
        assertThat(cryptography.decrypt("cryptostore", encrypted)).isEqualTo(plain);
    }

    @Test
    void nothingIsEncryptedToo() {
        var encrypted = cryptography.encrypt(RSA, new byte[0]);

        assertThat(encrypted).isNotEmpty();
        assertThat(cryptography.decrypt("cryptostore", encrypted)).isEmpty();
    }

    @Test
    void anEarlierKeyStillDecryptsAfterARotation() {
        var before = cryptography.encrypt(RSA, bytes("before"));

        LocalDapr.current().infrastructure().addEncryptionKey("recipients-2.pem");
        var after = cryptography.encrypt(
                new EncryptionKey("cryptostore", "recipients-2.pem", "RSA-OAEP-256"), bytes("after"));

        assertThat(cryptography.decrypt("cryptostore", before)).isEqualTo(bytes("before"));
        assertThat(cryptography.decrypt("cryptostore", after)).isEqualTo(bytes("after"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -20, -100, 60})
    void tamperingIsDetected(int at) {
        var encrypted = cryptography.encrypt(RSA, bytes("pay 10 EUR".repeat(100)));
        var index = at < 0 ? encrypted.length + at : at;
        encrypted[index] ^= 1;

        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> cryptography.decrypt("cryptostore", encrypted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a document", "dapr.io/enc/v1\n"})
    void whatWasNeverEncryptedIsRefused(String document) {
        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> cryptography.decrypt("cryptostore", bytes(document)));
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> cryptography.encrypt(
                        new EncryptionKey("cryptostore", "no-such-key.pem", "RSA-OAEP-256"), bytes("text")))
                .withMessageContaining("no-such-key.pem")
                .withMessageContaining("cryptostore");
    }

    @Test
    void anUnknownComponentIsNamed() {
        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> cryptography.encrypt(
                        new EncryptionKey("vault", "recipients-1.pem", "RSA-OAEP-256"), bytes("text")))
                .withMessageContaining("vault");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        assertThatExceptionOfType(CryptographyFailed.class)
                .isThrownBy(() -> cryptography.encrypt(
                        new EncryptionKey("cryptostore", "recipients-1.pem", "A256KW"), bytes("text")));
    }

    @Test
    void withoutASidecarItIsUnavailableAndItComesBack() {
        var sidecar = LocalDapr.current().sidecar();
        sidecar.stop();
        try {
            // The first call may still meet the connection that breaks.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThatExceptionOfType(ComponentFailed.class)
                    .isThrownBy(() -> cryptography.encrypt(RSA, bytes("text")))
                    .satisfies(e -> assertThat(e.component()).isEqualTo("cryptostore"))
                    .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo("UNAVAILABLE")));
        } finally {
            sidecar.restart();
        }
        sidecar.awaitReady();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(
                        cryptography.encrypt(RSA, bytes("text")))
                .isNotEmpty());
    }

    /** 100 MiB through a pipe of 64 KiB, and no more than 32 MiB of it on the way: the windows of four connections grow. */
    @Test
    void streamsAreLongerThanAnyBufferAndWaitForASlowReader() throws Exception {
        var source = new Zeros(100 * MIB);
        var sink = new Counter();
        var most = new AtomicLong();
        try (var pipeEnd = new PipedInputStream(64 * 1024);
                var pipe = new PipedOutputStream(pipeEnd)) {
            var encrypting = CompletableFuture.runAsync(() -> encrypt(source, pipe));
            var watched = new Watched(
                    pipeEnd, () -> most.accumulateAndGet(source.read.get() - sink.written.get(), Math::max));
            cryptography.decrypt("cryptostore", watched, sink);
            encrypting.join();
        }

        assertThat(sink.written).hasValue(100 * MIB);
        assertThat(sink.sum).hasValue(0);
        assertThat(most.get()).isLessThan(32 * MIB);
    }

    @Test
    void aFailingSourceEndsTheCall() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                return read();
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> cryptography.encrypt(RSA, broken, OutputStream.nullOutputStream()))
                .withMessage("disk on fire");
    }

    @Test
    void aFailingSinkEndsTheCall() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> cryptography.encrypt(RSA, new Zeros(10 * MIB), full))
                .withMessage("disk full");
    }

    private void encrypt(InputStream source, PipedOutputStream pipe) {
        try (pipe) {
            cryptography.encrypt(RSA, source, pipe);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Zeros extends InputStream {

        private final long length;
        private final AtomicLong read = new AtomicLong();

        Zeros(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            var now = (int) Math.min(count, length - read.get());
            Arrays.fill(buffer, offset, offset + now, (byte) 0);
            read.addAndGet(now);
            return now == 0 && count > 0 ? -1 : now;
        }
    }

    private static final class Counter extends OutputStream {

        private final AtomicLong written = new AtomicLong();
        private final AtomicLong sum = new AtomicLong();

        @Override
        public void write(int b) {
            written.incrementAndGet();
            sum.addAndGet(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            for (var i = offset; i < offset + count; i++) {
                sum.addAndGet(bytes[i]);
            }
            written.addAndGet(count);
        }
    }

    private static final class Watched extends FilterInputStream {

        private final Runnable onRead;

        Watched(InputStream in, Runnable onRead) {
            super(in);
            this.onRead = onRead;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            onRead.run();
            return super.read(buffer, offset, count);
        }
    }
}
