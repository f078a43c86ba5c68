package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Workspace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The credentials of one run: what {@code components/secretstore.yaml} reads from {@code data/secrets.json}.
 *
 * <p>Generated anew for each run and readable by their owner alone.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values = new TreeMap<>();

    private Secrets() {}

    public static Secrets generate() {
        var secrets = new Secrets();
        secrets.put("redis-password", token());
        secrets.put("smtp-user", "shop");
        secrets.put("smtp-password", token());
        secrets.put("mqtt-user", "inventory-service");
        secrets.put("mqtt-password", token());
        secrets.put("openai-key", token());
        secrets.put("payment-provider-key", token());
        secrets.put("db-connection-string", "host=localhost dbname=shop user=shop password=" + token());
        return secrets;
    }

    /** 256 random bits as 64 hex digits. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public String get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** All of them by their names. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public void writeTo(Workspace workspace) {
        try {
            workspace.writePrivate(
                    workspace.data().resolve("secrets.json"),
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
