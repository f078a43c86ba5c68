package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteBuildTests {

    private static final FileTime RELEASE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final List<String> reported = new ArrayList<>();

    /** {@code cp -p}, {@code tar} and {@code rsync} keep the modification time of a file. */
    @Test
    void aSourceThatIsCopiedWithAnOldTimeIsBuilt(@TempDir Path folder) throws Exception {
        var build = built(folder);
        tick();
        var source = Files.writeString(folder.resolve("src/main/One.java"), "class One {}");
        Files.setLastModifiedTime(source, RELEASE);

        assertThat(reportedBy(build)).anyMatch(line -> line.startsWith("Building one with Maven"));
    }

    @Test
    void aSourceThatIsDeletedIsBuilt(@TempDir Path folder) throws Exception {
        var build = built(folder);
        tick();
        Files.delete(folder.resolve("src/main/One.java"));

        assertThat(reportedBy(build)).anyMatch(line -> line.startsWith("Building one with Maven"));
    }

    /** As {@code mvn verify} leaves it: with the time of the release, which every source is younger than. */
    @Test
    void aJarThatMavenHasJustWrittenIsNotBuiltAgain(@TempDir Path folder) throws Exception {
        assertThat(reportedBy(built(folder))).isEmpty();
    }

    private List<String> reportedBy(SuiteBuild build) {
        try {
            build.jars();
        } catch (UserFacingException e) { // the folder has no pom.xml, so Maven fails
            reported.add(String.valueOf(e.getMessage()));
        }
        return reported;
    }

    private SuiteBuild built(Path folder) throws IOException {
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
        return new SuiteBuild(folder, new Project(folder).apps(), folder, reported::add);
    }

    /** Waits until the file system gives a new file a later time than the last one. */
    private static void tick() throws IOException {
        var start = created();
        while (created().equals(start)) {
            Thread.onSpinWait();
        }
    }

    private static FileTime created() throws IOException {
        var file = Files.createTempFile("tick", "");
        var time = Files.getLastModifiedTime(file);
        Files.delete(file);
        return time;
    }
}
