package com.example.shop.local.infrastructure;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The keys of {@code components/cryptostore.yaml} in {@code data/keys}, generated at the first start and kept: what
 * was encrypted before has to be readable after.
 */
final class EncryptionKeys {

    private static final int RSA_BITS = 3072;

    private EncryptionKeys() {}

    static void generateMissing(Workspace workspace) {
        var folder = workspace.data().resolve("keys");
        var rsa = folder.resolve("recipients-1.pem");
        var symmetric = folder.resolve("documents-1.json");
        if (!Files.exists(rsa)) {
            workspace.writePrivate(rsa, rsaPrivateKey());
        }
        if (!Files.exists(symmetric)) {
            workspace.writePrivate(symmetric, symmetricKey());
        }
    }

    /** A further RSA key, as a rotation makes it. */
    static void rotate(Workspace workspace, String name) {
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
        var bits = HexFormat.of().parseHex(Secrets.token());
        return "{\"kty\":\"oct\",\"k\":\"%s\"}"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
