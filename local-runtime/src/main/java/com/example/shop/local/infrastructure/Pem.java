package com.example.shop.local.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys and certificates as text. */
public final class Pem {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    /**
     * As RFC 7468 has it.
     *
     * @param type for example {@code PRIVATE KEY}
     */
    public static String encode(String type, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, BASE64.encodeToString(content));
    }
}
