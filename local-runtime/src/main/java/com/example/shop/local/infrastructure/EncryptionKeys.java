package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The keys of {@code components/cryptostore.yaml} in {@code data/keys}, generated at the first start and kept: what
 * was encrypted before has to be readable after.
 */
public final class EncryptionKeys {

    private static final int RSA_BITS = 3072;

    /** The first key of each service that encrypts, by the name of its file. */
    private static final Map<String, Supplier<String>> FIRST_KEYS = Map.of(
            "recipients-1.pem", EncryptionKeys::rsaPrivateKey,
            "documents-1.json", EncryptionKeys::symmetricKey,
            "fulfilments-1.json", EncryptionKeys::symmetricKey);

    private EncryptionKeys() {}

    public static void generateMissing(Workspace workspace) {
        var folder = workspace.data().resolve("keys");
        FIRST_KEYS.forEach((name, generator) -> writeMissing(workspace, folder.resolve(name), generator));
    }

    /** New ones by the names of their files. */
    public static Map<String, String> generate() {
        return FIRST_KEYS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> key.getValue()
                .get()));
    }

    private static void writeMissing(Workspace workspace, Path file, Supplier<String> generator) {
        if (!Files.exists(file)) {
            workspace.writePrivate(file, generator.get());
        }
    }

    /** A further RSA key, as a rotation makes it. */
    public static void rotate(Workspace workspace, String name) {
        workspace.writePrivate(workspace.data().resolve("keys").resolve(name), rsaPrivateKey());
    }

    private static String rsaPrivateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return Pem.encode("PRIVATE KEY", encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 256 bits as a JSON Web Key, for A256KW. */
    private static String symmetricKey() {
        var bits = HexFormat.of().parseHex(Tokens.create());
        return "{\"kty\":\"oct\",\"k\":\"%s\"}"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
