package com.example.shop.local.infrastructure;

import com.example.shop.local.CannotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What {@code docker-compose.yml} mounts into containers: credentials, tokens, keys and certificates, a file each.
 *
 * <p>Generated once and kept, because the volumes of PostgreSQL and Redis remember them. Containers run as another user
 * than the owner, so the files can be read by all; the folder around them can be entered by its owner alone.
 */
public final class ComposeFolder {

    private static final int MOSQUITTO_ITERATIONS = 101;

    private final Workspace workspace;

    private ComposeFolder(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Generates everything, unless it is there.
     *
     * @param certificates fills a folder with the certificates of a new authority: {@code ca.crt} and what sentry needs
     * @return whether it was generated now
     */
    public static boolean generateMissing(Path folder, List<String> appIds, Consumer<Path> certificates) {
        if (Files.exists(folder.resolve("complete"))) {
            return false;
        }
        var generated = new ComposeFolder(Workspace.in(folder, folder));
        generated.write(appIds, certificates);
        return true;
    }

    private void write(List<String> appIds, Consumer<Path> certificates) {
        writeSecrets();
        EncryptionKeys.generateMissing(workspace);
        appIds.forEach(this::writeTokens);
        MailCertificate.generate(folder().resolve("mail"), workspace);
        certificates.accept(folder().resolve("certificates"));
        var trustAnchors = read(folder().resolve("certificates").resolve("ca.crt"));
        writeFile("trust-anchors.env", "DAPR_TRUST_ANCHORS=\"%s\"\n".formatted(trustAnchors));
        writeFile("complete", "");
        letContainersRead();
    }

    private void writeSecrets() {
        var secrets = Secrets.generate();
        var database = Secrets.token();
        secrets.put("db-connection-string", "host=postgres dbname=shop user=shop password=" + database);
        secrets.put(
                "mqtt-url",
                "tcp://%s:%s@mosquitto:1883".formatted(secrets.get("mqtt-user"), secrets.get("mqtt-password")));
        secrets.writeTo(workspace);
        writeFile("postgres-password", database);
        writeFile("grafana-password", Secrets.token());
        writeFile("openai-key", secrets.get("openai-key"));
        writeFile("redis.conf", """
                requirepass %s
                appendonly yes
                save ""
                """.formatted(secrets.get("redis-password")));
        writeFile(
                "mosquitto-passwords",
                secrets.get("mqtt-user") + ":" + mosquittoHash(secrets.get("mqtt-password")) + "\n");
        writeFile("mail/users", secrets.get("smtp-user") + ":" + secrets.get("smtp-password") + "\n");
    }

    /** Once for the sidecar's environment, and once as files for the app: Dapr takes tokens from the environment only. */
    private void writeTokens(String appId) {
        var api = Secrets.token();
        var app = Secrets.token();
        writeFile("tokens/" + appId + ".env", "DAPR_API_TOKEN=%s\nAPP_API_TOKEN=%s\n".formatted(api, app));
        writeFile("tokens/" + appId + "/DAPR_API_TOKEN", api);
        writeFile("tokens/" + appId + "/APP_API_TOKEN", app);
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
            return "$7$%d$%s$%s"
                    .formatted(MOSQUITTO_ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letContainersRead() {
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(each -> !each.equals(folder())).toList()) {
                var permissions = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return workspace.directory();
    }

    private void writeFile(String name, String content) {
        workspace.writePrivate(folder().resolve(name), content);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new CannotRun("Sentry has left no certificates: " + e.getMessage(), e);
        }
    }
}
