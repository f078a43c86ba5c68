package com.example.shop.suite.credentials;

import com.example.shop.local.infrastructure.EncryptionKeys;
import com.example.shop.local.process.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Secrets that the manifests of {@code deploy/kubernetes/overlays/local} name. */
public final class ClusterSecrets {

    private ClusterSecrets() {}

    /** Credentials, keys and certificates that belong together: the keys and values of each Secret by its name. */
    public static Map<String, Map<String, String>> generate() {
        var servers = ServerSecrets.generate();
        var certificate = MailCertificate.generate();
        var secrets = new TreeMap<String, Map<String, String>>();
        // As components name them: a secret of the store, and a key of the same name in it.
        servers.secrets().values().forEach((name, value) -> secrets.put(name, Map.of(name, value)));
        secrets.put("encryption-keys", EncryptionKeys.generate());
        secrets.put("redis", Map.of("redis.conf", servers.redisConfiguration()));
        secrets.put("postgres", Map.of("password", servers.databasePassword()));
        secrets.put("mosquitto", Map.of("passwords", servers.mosquittoPasswords()));
        secrets.put(
                "mail",
                Map.of(
                        "users", servers.mailUsers(),
                        "certificate.pem", certificate.certificate(),
                        "key.pem", certificate.key()));
        return secrets;
    }

    /** The tokens between an app and its sidecar, in both directions; each stands for itself. */
    public static Map<String, Map<String, String>> tokens(List<String> appIds) {
        return appIds.stream()
                .flatMap(appId -> Stream.of(appId + "-api-token", appId + "-app-token"))
                .collect(Collectors.toMap(name -> name, name -> Map.of("token", Tokens.create())));
    }
}
