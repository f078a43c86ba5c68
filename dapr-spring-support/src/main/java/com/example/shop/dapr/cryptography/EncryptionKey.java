package com.example.shop.dapr.cryptography;

/**
 * A key of a cryptography component, and how it wraps the key that a document is encrypted with.
 *
 * @param component for example {@code cryptostore}
 * @param name of the key in the component
 * @param algorithm for example {@code RSA-OAEP-256} or {@code A256KW}
 * @see <a href="https://docs.dapr.io/developing-applications/building-blocks/cryptography/cryptography-overview/">Dapr's
 *     cryptography</a>
 */
public record EncryptionKey(String component, String name, String algorithm) {}
