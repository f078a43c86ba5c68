package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFolderTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"000", "022", "077"})
    void everyFolderThatItCreatesIsForItsOwnerAlone(String umask) throws Exception {
        runUnder(umask, "state/logs");

        assertThat(mode("state")).isEqualTo("rwx------");
        assertThat(mode("state/logs")).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "022", "077"})
    void correctsAFolderThatOthersCanRead(String umask) throws Exception {
        var state = Files.createDirectory(root.resolve("state"));
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));

        runUnder(umask, "state");

        assertThat(mode("state")).isEqualTo("rwx------");
    }

    /** What the commands build before a workspace exists, and what an earlier version has left. */
    @Test
    void aWorkspaceCorrectsItsFolders() throws IOException {
        var state = Files.createDirectory(root.resolve(".suite"));
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));

        Workspace.in(root, state);

        assertThat(mode(".suite")).isEqualTo("rwx------");
        assertThat(mode("data")).isEqualTo("rwx------");
    }

    @Test
    void saysWhichFolderCannotBeCreated() throws IOException {
        var file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> PrivateFolder.create(file.resolve("state")))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(file.toString());
    }

    private String mode(String folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(folder)));
    }

    private void runUnder(String umask, String folder) throws Exception {
        var script = "umask %s && exec \"$@\"".formatted(umask);
        var process = new ProcessBuilder(
                        "sh",
                        "-c",
                        script,
                        "sh",
                        Jdk.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CreatesAFolder.class.getName(),
                        root.resolve(folder).toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    static final class CreatesAFolder {

        public static void main(String[] args) {
            PrivateFolder.create(Path.of(args[0]));
        }
    }
}
