package com.example.shop.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.process.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionKeysTests {

    private final Workspace workspace;
    private final Path recipients;
    private final Path documents;

    EncryptionKeysTests(@TempDir Path folder) {
        workspace = Workspace.in(folder, folder.resolve("state"));
        recipients = workspace.data().resolve("keys/recipients-1.pem");
        documents = workspace.data().resolve("keys/documents-1.json");
    }

    @BeforeEach
    void firstStart() {
        EncryptionKeys.generateMissing(workspace);
    }

    @Test
    void keysAreGeneratedAtTheFirstStartForTheirOwnerAlone() throws IOException {
        assertThat(Files.readString(recipients)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.readString(documents)).contains("\"kty\":\"oct\"");
        for (var key : new Path[] {recipients, documents}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
    }

    /** What was encrypted before has to be readable after. */
    @Test
    void keysAreKeptAtTheNextStart() throws IOException {
        var before = Files.readString(recipients) + Files.readString(documents);

        EncryptionKeys.generateMissing(workspace);

        assertThat(Files.readString(recipients) + Files.readString(documents)).isEqualTo(before);
    }

    @Test
    void aKeyOfANewReleaseIsAddedAtTheNextStart() throws IOException {
        var before = Files.readString(recipients);
        Files.delete(documents);

        EncryptionKeys.generateMissing(workspace);

        assertThat(documents).isNotEmptyFile();
        assertThat(Files.readString(recipients)).isEqualTo(before);
    }

    @Test
    void aRotationAddsAKeyAndKeepsTheOthers() throws IOException {
        var before = Files.readString(recipients);

        EncryptionKeys.rotate(workspace, "recipients-2.pem");

        assertThat(Files.readString(recipients)).isEqualTo(before);
        assertThat(workspace.data().resolve("keys/recipients-2.pem"))
                .isRegularFile()
                .isNotEmptyFile();
    }
}
