package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeroturnaround.exec.ProcessExecutor;

/** A clone that git made with {@code core.autocrlf=true}, as it does on Windows, is used from WSL and by containers. */
class LineEndsTests {

    private static final String SCRIPT = "#!/usr/bin/env bash\necho started\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void cloneAsOnWindows() throws Exception {
        var origin = Files.createDirectories(folder.resolve("origin"));
        Files.copy(Project.find().directory().resolve(".gitattributes"), origin.resolve(".gitattributes"));
        Files.writeString(origin.resolve("suite"), SCRIPT);
        Files.writeString(origin.resolve("start.cmd"), "echo started\n");
        git(origin, "init", "--quiet");
        git(origin, "add", "--all");
        git(
                origin,
                "-c",
                "user.name=test",
                "-c",
                "user.email=test@example.com",
                "commit",
                "--quiet",
                "--message=files");
        git(folder, "clone", "--quiet", "--config", "core.autocrlf=true", "origin", "clone");
    }

    @Test
    void scriptsKeepTheLineEndsOfLinux() throws Exception {
        assertThat(read("suite")).isEqualTo(SCRIPT);
        var output = new ProcessExecutor("bash", "clone/suite")
                .directory(folder.toFile())
                .readOutput(true)
                .exitValueNormal()
                .execute()
                .outputUTF8();
        assertThat(output).isEqualTo("started\n");
    }

    @Test
    void scriptsOfWindowsGetItsOwnLineEnds() throws IOException {
        assertThat(read("start.cmd")).isEqualTo("echo started\r\n");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("clone").resolve(file), StandardCharsets.UTF_8);
    }

    private static void git(Path directory, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        new ProcessExecutor(command)
                .directory(directory.toFile())
                .exitValueNormal()
                .execute();
    }
}
