package com.example.shop.suite.credentials;

import com.example.shop.local.infrastructure.Secrets;
import com.example.shop.local.process.Tokens;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Credentials for servers in containers and in clusters, where they have names: what components read, and what the
 * configuration of the servers contains.
 */
record ServerSecrets(Secrets secrets, String databasePassword) {

    private static final int MOSQUITTO_ITERATIONS = 101;

    static ServerSecrets generate() {
        var secrets = Secrets.generate();
        var database = Tokens.create();
        secrets.put("db-connection-string", "host=postgres dbname=shop user=shop password=" + database);
        secrets.put(
                "mqtt-url",
                "tcp://%s:%s@mosquitto:1883".formatted(secrets.get("mqtt-user"), secrets.get("mqtt-password")));
        return new ServerSecrets(secrets, database);
    }

    String redisConfiguration() {
        return """
                requirepass %s
                appendonly yes
                save ""
                """.formatted(secrets.get("redis-password"));
    }

    String mosquittoPasswords() {
        return secrets.get("mqtt-user") + ":" + mosquittoHash(secrets.get("mqtt-password")) + "\n";
    }

    String mailUsers() {
        return secrets.get("smtp-user") + ":" + secrets.get("smtp-password") + "\n";
    }

    /** As {@code mosquitto_passwd} writes it: PBKDF2 with SHA-512. */
    private static String mosquittoHash(String password) {
        var salt = new byte[12];
        new SecureRandom().nextBytes(salt);
        try {
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, MOSQUITTO_ITERATIONS, 512))
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return "$7$%s$%s$%s"
                    .formatted(MOSQUITTO_ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
