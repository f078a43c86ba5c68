package com.example.shop.suite.credentials;

import com.example.shop.local.infrastructure.Pem;
import com.example.shop.local.process.Jdk;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;

/**
 * A certificate for the mail server of containers and clusters, signed by itself: Dapr's SMTP binding sends a password to
 * another machine by TLS only.
 *
 * @param certificate in PEM
 * @param key its private key in PEM
 */
record MailCertificate(String certificate, String key) {

    private static final String HOST = "mail";

    static MailCertificate generate() {
        try {
            var folder = Files.createTempDirectory("mail-certificate");
            var store = folder.resolve("store.p12");
            try {
                var password = Tokens.create();
                keytool(store, password);
                return read(store, password.toCharArray());
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailCertificate read(Path store, char[] password) throws IOException {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return new MailCertificate(
                    Pem.encode("CERTIFICATE", keys.getCertificate(HOST).getEncoded()),
                    Pem.encode("PRIVATE KEY", keys.getKey(HOST, password).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK makes certificates by this tool only. */
    private static void keytool(Path store, String password) {
        var keytool = Jdk.program("keytool");
        new Tool(keytool, "keytool of the JDK does not start", Path.of("."), Map.of("STORE_PASSWORD", password))
                .require(List.of(
                        "-genkeypair",
                        "-alias",
                        HOST,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        "STORE_PASSWORD"));
    }
}
