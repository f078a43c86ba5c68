package com.example.shop.dapr.cryptography;

import io.grpc.Status;

/**
 * The sidecar could not encrypt or decrypt: the component or the key does not exist, or what was to be decrypted is not
 * what was encrypted, be it damaged or tampered with. Trying again does not help.
 */
public final class CryptographyFailed extends RuntimeException {

    private final String reason;

    /**
     * @param what for example {@code Encryption with the key recipients-1.pem of cryptostore}
     * @param failure as the sidecar told it
     */
    public CryptographyFailed(String what, Throwable failure) {
        super(what + " failed", failure);
        this.reason = String.valueOf(Status.fromThrowable(failure).getDescription());
    }

    /** What Dapr says of it, for the log: it may name files of the sidecar. */
    public String reason() {
        return reason;
    }
}
