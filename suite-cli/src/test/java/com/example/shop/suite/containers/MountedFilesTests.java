package com.example.shop.suite.containers;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedFilesTests {

    @TempDir
    private Path project;

    @BeforeEach
    void aCheckout() throws IOException {
        Files.writeString(project.resolve("docker-compose.yml"), """
                services:
                  sidecar:
                    image: any
                    volumes: ["./components:/shop/components:ro", "./.suite/secret:/secret:ro", "data:/data"]
                """);
        Files.createDirectories(project.resolve("components"));
        Files.createFile(project.resolve("components/pubsub.yaml"));
        permit("rwxr-xr-x", "rw-r--r--");
    }

    @Test
    void filesThatAllCanReadAreMounted() {
        assertThatNoException().isThrownBy(() -> MountedFiles.requireReadable(project));
    }

    @Test
    void aCheckoutOfAnotherUmaskIsExplained() throws IOException {
        permit("rwxr-xr-x", "rw-------");
        assertRefused("pubsub.yaml");

        permit("rwx------", "rw-r--r--");
        assertRefused("components");
    }

    private void assertRefused(String file) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> MountedFiles.requireReadable(project))
                .withMessageContaining(file)
                .withMessageContaining("chmod -R go+rX");
    }

    private void permit(String folder, String file) throws IOException {
        var components = project.resolve("components");
        Files.setPosixFilePermissions(components, PosixFilePermissions.fromString(folder));
        Files.setPosixFilePermissions(components.resolve("pubsub.yaml"), PosixFilePermissions.fromString(file));
    }
}
