package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.Workspace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The credentials of one run: what {@code components/secretstore.yaml} reads from {@code data/secrets.json}.
 *
 * <p>Generated anew for each run and readable by their owner alone.
 */
public final class Secrets {

    private final Map<String, String> values = new TreeMap<>();

    private Secrets() {}

    public static Secrets generate() {
        var secrets = new Secrets();
        secrets.put("redis-password", Tokens.create());
        secrets.put("smtp-user", "shop");
        secrets.put("smtp-password", Tokens.create());
        secrets.put("mqtt-user", "inventory-service");
        secrets.put("mqtt-password", Tokens.create());
        secrets.put("openai-key", Tokens.create());
        secrets.put("payment-provider-key", Tokens.create());
        secrets.put("db-connection-string", "host=localhost dbname=shop user=shop password=" + Tokens.create());
        return secrets;
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
