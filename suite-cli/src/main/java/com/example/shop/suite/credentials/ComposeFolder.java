package com.example.shop.suite.credentials;

import com.example.shop.local.infrastructure.EncryptionKeys;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code docker-compose.yml} mounts into containers: credentials, tokens, keys and certificates, a file each.
 *
 * <p>Generated once and kept, because the volumes of PostgreSQL and Redis remember them. Containers run as another user
 * than the owner, so the files can be read by all; the folder around them can be entered by its owner alone.
 */
public final class ComposeFolder {

    private final Workspace workspace;

    private ComposeFolder(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Generates everything, unless it is there. Adds the keys of a newer release to a folder of an earlier one.
     *
     * @param certificates fills a folder with the certificates of a new authority: {@code ca.crt} and what sentry needs
     * @return whether everything was generated now
     */
    public static boolean generateMissing(Path folder, List<String> appIds, Consumer<Path> certificates) {
        var isComplete = Files.exists(folder.resolve("complete"));
        var generated = new ComposeFolder(Workspace.in(folder, folder));
        if (isComplete) {
            generated.addKeys();
        } else {
            generated.write(appIds, certificates);
        }
        return !isComplete;
    }

    private void addKeys() {
        EncryptionKeys.generateMissing(workspace);
        letContainersRead();
    }

    private void write(List<String> appIds, Consumer<Path> certificates) {
        writeSecrets();
        EncryptionKeys.generateMissing(workspace);
        appIds.forEach(this::writeTokens);
        certificates.accept(folder().resolve("certificates"));
        var trustAnchors = read(folder().resolve("certificates").resolve("ca.crt"));
        writeFile("trust-anchors.env", "DAPR_TRUST_ANCHORS=\"%s\"\n".formatted(trustAnchors));
        writeFile("complete", "");
        letContainersRead();
    }

    private void writeSecrets() {
        var servers = ServerSecrets.generate();
        servers.secrets().writeTo(workspace);
        writeFile("postgres-password", servers.databasePassword());
        writeFile("grafana-password", Tokens.create());
        writeFile("openai-key", servers.secrets().get("openai-key"));
        writeFile("redis.conf", servers.redisConfiguration());
        writeFile("mosquitto-passwords", servers.mosquittoPasswords());
        writeFile("mail/users", servers.mailUsers());
        var certificate = MailCertificate.generate();
        writeFile("mail/certificate.pem", certificate.certificate());
        writeFile("mail/key.pem", certificate.key());
    }

    /** Once for the sidecar's environment, and once as files for the app: Dapr takes tokens from the environment only. */
    private void writeTokens(String appId) {
        var api = Tokens.create();
        var app = Tokens.create();
        writeFile("tokens/" + appId + ".env", "DAPR_API_TOKEN=%s\nAPP_API_TOKEN=%s\n".formatted(api, app));
        writeFile("tokens/" + appId + "/DAPR_API_TOKEN", api);
        writeFile("tokens/" + appId + "/APP_API_TOKEN", app);
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
            throw new UserFacingException("Sentry has written no certificates: " + e.getMessage(), e);
        }
    }
}
