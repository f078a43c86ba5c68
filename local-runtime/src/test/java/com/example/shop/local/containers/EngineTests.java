package com.example.shop.local.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a {@code docker} that answers as the real one does in each case. */
class EngineTests {

    @TempDir
    private Path folder;

    @Test
    void noDockerIsSaid() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> Engine.find(folder.resolve("docker").toString()))
                .withMessageStartingWith("No docker is on the PATH")
                .satisfies(EngineTests::isOneLine);
    }

    @Test
    void noEngineIsSaid() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () -> engine("echo 'Cannot connect to the Docker daemon at unix:///nowhere.sock.' >&2; exit 1"))
                .withMessageStartingWith("No container engine answers")
                .withMessageContaining("/nowhere.sock")
                .satisfies(EngineTests::isOneLine);
    }

    @Test
    void anotherApiVersionIsSaid() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () -> engine(
                                "echo 'Error response from daemon: client version 1.99 is too new. Maximum supported API version is 1.41' >&2; exit 1"))
                .withMessageContaining("1.99")
                .withMessageContaining("DOCKER_API_VERSION")
                .satisfies(EngineTests::isOneLine);
    }

    @Test
    void missingImagesAreNamed() throws IOException {
        var engine = engine("case \"$*\" in *redis*) exit 1 ;; esac");

        assertThat(engine.has("alpine:3.17")).isTrue();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> engine.requireImages(java.util.List.of("alpine:3.17", "redis:7.0")))
                .withMessage("The engine lacks redis:7.0: run ./suite images");
    }

    @Test
    void aFailedCommandTellsWhatDockerSaid() throws IOException {
        var engine = engine("[ \"$1\" = version ] || { echo 'port is already allocated'; exit 125; }");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> engine.require("run", "x"))
                .withMessage("`docker run x` failed: port is already allocated");
    }

    private Engine engine(String script) throws IOException {
        var docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        return Engine.find(docker.toString());
    }

    private static void isOneLine(Throwable failure) {
        assertThat(failure.getMessage()).doesNotContain("\n");
    }
}
