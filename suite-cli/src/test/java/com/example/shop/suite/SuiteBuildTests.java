package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteBuildTests {

    private static final FileTime RELEASE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /** As {@code mvn verify} leaves it: with the time of the release, which every source is younger than. */
    @Test
    void aJarThatMavenHasJustWrittenIsNotBuiltAgain(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dapr.yaml"), """
                version: 1
                apps:
                  - appID: one
                    appDirPath: .
                    appPort: 1
                    daprHTTPPort: 2
                    daprGRPCPort: 3
                    metricsPort: 4
                    command: ["java", "-jar", "target/one.jar"]
                """);
        Files.createDirectories(folder.resolve("src/main"));
        Files.createFile(folder.resolve("src/main/One.java"));
        Files.createDirectories(folder.resolve("target"));
        var jar = Files.createFile(folder.resolve("target/one.jar"));
        Files.setLastModifiedTime(jar, RELEASE);
        var reported = new ArrayList<String>();

        new SuiteBuild(folder, new Project(folder).apps(), folder, reported::add).jars();

        assertThat(reported).isEmpty();
    }
}
