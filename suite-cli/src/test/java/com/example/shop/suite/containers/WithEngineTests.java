package com.example.shop.suite.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/with-engine}, with a {@code dockerd} that does nothing but run. */
@EnabledOnOs(OS.LINUX)
class WithEngineTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @BeforeEach
    void noEngineButOneThatCanBeStarted() throws IOException {
        program("docker", "[ -n \"$DOCKER_HOST\" ]");
        program("dockerd", "echo $$ >'%s'; exec sleep 600".formatted(folder.resolve("pid")));
        program("id", "echo 0");
        program("mmdebstrap", "");
        program("busybox", "");
    }

    @Test
    void whereNoEngineCanRunItSaysSoAndWhatWasNotRun() throws Exception {
        program("id", "echo 1000");

        var skipped = withEngine("touch", folder.resolve("run").toString());

        assertThat(skipped.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("output")))
                .contains("SKIPPED, because no container engine can run here: none answers", "Not run: touch ");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void anEngineThatEndsAtOnceIsSaidWithItsLastWords() throws Exception {
        program("docker", "false");
        program("dockerd", "echo 'failed to mount overlay: operation not permitted' >&2; exit 1");

        assertThat(withEngine("true").waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("output")))
                .contains("SKIPPED", "dockerd ended: failed to mount overlay: operation not permitted");
    }

    @Test
    void itAnswersAsTheCommandDoesAndTheEngineEndsWithIt() throws Exception {
        assertThat(withEngine("sh", "-c", "[ -n \"$DOCKER_HOST\" ] && exit 3").waitFor())
                .isEqualTo(3);

        assertThat(ProcessHandle.of(engine())).isEmpty();
    }

    @Test
    void theEngineEndsAlsoWhenTheScriptIsKilled() throws Exception {
        var running = withEngine("sleep", "600");
        await().atMost(TIMEOUT).until(() -> Files.exists(folder.resolve("pid")) && engine() > 0);

        var children = running.children().toList();
        running.destroyForcibly().waitFor();

        await().atMost(TIMEOUT).until(() -> ProcessHandle.of(engine())
                .filter(ProcessHandle::isAlive)
                .isEmpty());
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private long engine() throws IOException {
        var pid = Files.readString(folder.resolve("pid")).strip();
        return pid.isEmpty() ? 0 : Long.parseLong(pid);
    }

    private Process withEngine(String... command) throws IOException {
        var script = Project.find().directory().resolve(".ci/with-engine").toString();
        var builder = new ProcessBuilder(script).redirectErrorStream(true);
        builder.command().addAll(List.of(command));
        builder.redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("XDG_CACHE_HOME", folder.toString());
        builder.environment().remove("DOCKER_HOST");
        return builder.start();
    }

    private void program(String name, String script) throws IOException {
        var program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
