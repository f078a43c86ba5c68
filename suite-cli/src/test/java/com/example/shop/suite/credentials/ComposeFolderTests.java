package com.example.shop.suite.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFolderTests {

    @TempDir
    private Path folder;

    @Test
    void aFolderOfAnEarlierReleaseGetsTheKeysThatAreNew() throws IOException {
        assertThat(generate()).isTrue();
        var keys = folder.resolve("data/keys");
        var before = Files.readString(keys.resolve("documents-1.json"));
        var password = Files.readString(folder.resolve("postgres-password"));
        Files.delete(keys.resolve("fulfilments-1.json"));

        assertThat(generate()).isFalse();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("fulfilments-1.json"))))
                .isEqualTo("rw-r--r--");
        assertThat(Files.readString(keys.resolve("documents-1.json"))).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("postgres-password"))).isEqualTo(password);
    }

    private boolean generate() {
        return ComposeFolder.generateMissing(folder, List.of("order-service"), ComposeFolderTests::writeCertificate);
    }

    private static void writeCertificate(Path certificates) {
        try {
            Files.createDirectories(certificates);
            Files.writeString(certificates.resolve("ca.crt"), "a certificate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
