package com.example.shop.local.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The credentials of one run: what {@code components/secretstore.yaml} reads from {@code data/secrets.json}.
 *
 * <p>Generated anew for each run and readable by its owner alone.
 */
record Secrets(String redisPassword, String smtpUser, String smtpPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets generate() {
        return new Secrets(token(), "shop", token());
    }

    /** 256 random bits as 64 hex digits. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void writeTo(Workspace workspace) {
        try {
            workspace.writePrivate(
                    workspace.data().resolve("secrets.json"),
                    new JsonMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of(
                                    "redis-password", redisPassword,
                                    "smtp-user", smtpUser,
                                    "smtp-password", smtpPassword)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secrets[***]";
    }
}
