package com.example.shop.dapr.cryptography;

import com.example.shop.dapr.client.ComponentFailed;
import com.google.protobuf.UnsafeByteOperations;
import io.dapr.v1.CommonProtos.StreamPayload;
import io.dapr.v1.DaprCryptoProtos.DecryptRequest;
import io.dapr.v1.DaprCryptoProtos.DecryptRequestOptions;
import io.dapr.v1.DaprCryptoProtos.DecryptResponse;
import io.dapr.v1.DaprCryptoProtos.EncryptRequest;
import io.dapr.v1.DaprCryptoProtos.EncryptRequestOptions;
import io.dapr.v1.DaprCryptoProtos.EncryptResponse;
import io.dapr.v1.DaprGrpc.DaprStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Encrypts and decrypts by the sidecar, which has the keys, in streams of any length.
 *
 * <p>An encrypted document names its key, so it can still be decrypted after another key took over.
 *
 * <p>Failures of the key or the document are {@link CryptographyFailed}; a sidecar that is away or does not go on is a
 * {@link ComponentFailed} with {@code UNAVAILABLE} or {@code DEADLINE_EXCEEDED}.
 */
public final class Cryptography {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Status.Code> TRANSIENT =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

    private final Supplier<DaprStub> sidecar;

    /** @param sidecar without a deadline, which would end a long stream */
    Cryptography(Supplier<DaprStub> sidecar) {
        this.sidecar = sidecar;
    }

    public byte[] encrypt(EncryptionKey key, byte[] plain) {
        var encrypted = new ByteArrayOutputStream();
        inMemory(() -> encrypt(key, new ByteArrayInputStream(plain), encrypted));
        return encrypted.toByteArray();
    }

    public byte[] decrypt(String component, byte[] encrypted) {
        var plain = new ByteArrayOutputStream();
        inMemory(() -> decrypt(component, new ByteArrayInputStream(encrypted), plain));
        return plain.toByteArray();
    }

    /** Reads the input to its end; closes neither. */
    public void encrypt(EncryptionKey key, InputStream plain, OutputStream encrypted) throws IOException {
        var stream =
                new CryptoStream<EncryptRequest, EncryptResponse>(EncryptResponse::getPayload, encrypted, PATIENCE);
        named(
                "Encryption with the key %s of %s".formatted(key.name(), key.component()),
                key.component(),
                key.name(),
                () -> {
                    sidecar.get().encryptAlpha1(stream);
                    stream.transfer(plain, (number, chunk) -> encryptRequest(key, number, chunk));
                });
    }

    /**
     * Reads the input to its end; closes neither. The output has had the beginning of a document when its end turns out
     * to be tampered with.
     */
    public void decrypt(String component, InputStream encrypted, OutputStream plain) throws IOException {
        var stream = new CryptoStream<DecryptRequest, DecryptResponse>(DecryptResponse::getPayload, plain, PATIENCE);
        named("Decryption by %s".formatted(component), component, "", () -> {
            sidecar.get().decryptAlpha1(stream);
            stream.transfer(encrypted, (number, chunk) -> decryptRequest(component, number, chunk));
        });
    }

    @FunctionalInterface
    private interface Transfer {
        void run() throws IOException;
    }

    private static void named(String what, String component, String key, Transfer transfer) throws IOException {
        try {
            transfer.run();
        } catch (StatusRuntimeException e) {
            throw isTransient(e.getStatus()) ? new ComponentFailed(component, key, e) : new CryptographyFailed(what, e);
        }
    }

    /** A connection that breaks in the middle is INTERNAL, too, but not in the sidecar's words. */
    private static boolean isTransient(Status status) {
        var broken = status.getCode() == Status.Code.INTERNAL
                && !String.valueOf(status.getDescription()).startsWith("failed to perform operation");
        return broken || TRANSIENT.contains(status.getCode());
    }

    private static void inMemory(Transfer transfer) {
        try {
            transfer.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The options go with the first chunk, and with no other. */
    private static EncryptRequest encryptRequest(EncryptionKey key, long number, byte[] chunk) {
        var request = EncryptRequest.newBuilder().setPayload(payload(number, chunk));
        if (number == 0) {
            request.setOptions(EncryptRequestOptions.newBuilder()
                    .setComponentName(key.component())
                    .setKeyName(key.name())
                    .setKeyWrapAlgorithm(key.algorithm()));
        }
        return request.build();
    }

    private static DecryptRequest decryptRequest(String component, long number, byte[] chunk) {
        var request = DecryptRequest.newBuilder().setPayload(payload(number, chunk));
        if (number == 0) {
            request.setOptions(DecryptRequestOptions.newBuilder().setComponentName(component));
        }
        return request.build();
    }

    private static StreamPayload payload(long number, byte[] chunk) {
        return StreamPayload.newBuilder()
                .setData(UnsafeByteOperations.unsafeWrap(chunk))
                .setSeq(number)
                .build();
    }
}
