package com.example.shop.dapr.cryptography;

import io.grpc.Status;

/**
 * The sidecar could not encrypt or decrypt: the component or the key does not exist, or what was to be decrypted is not
 * what was encrypted, be it damaged or tampered with. Trying again does not help.
 */
public final class CryptographyFailed extends RuntimeException {

    CryptographyFailed(String what, Throwable failure) {
        super("%s failed: %s".formatted(what, Status.fromThrowable(failure).getDescription()), failure);
    }
}
