package com.example.shop.order.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The keys of this service's records. The sidecar adds the prefix {@code order-service||} to each key. */
final class StateKeys {

    static final String STORE = "statestore";

    private StateKeys() {}

    static String order(String orderId) {
        return "order-" + orderId;
    }

    static String pendingEvent(String orderId) {
        return "pending-" + orderId;
    }

    /** Hashes the idempotency key, because clients choose it and a state key must not contain {@code ||}. */
    static String idempotency(String key) {
        return "idempotency-" + HexFormat.of().formatHex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
