package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupArchiveTests {

    private final Path project;
    private final Path jar;
    private final StartupArchive archive;

    StartupArchiveTests(@TempDir Path project) {
        this.project = project;
        this.jar = project.resolve("app/shop.jar");
        this.archive = new StartupArchive(project, jar);
    }

    @BeforeEach
    void makeAJarAndItsArchive() throws IOException {
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        archive.writeOptions();
        Files.createFile(madeFile());
    }

    @Test
    void isCurrentAsLongAsNothingChanges() {
        assertThat(archive.isCurrent()).isTrue();
    }

    @Test
    void isNotCurrentAfterTheJarWasBuiltAgain() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(archive.isCurrent()).isFalse();
    }

    @Test
    void isNotCurrentForAnotherJdk() throws IOException {
        var options = project.resolve("app/shop.options");
        Files.writeString(
                options, Files.readString(options).replace(Runtime.version().toString(), "17.0.1+2"));

        assertThat(archive.isCurrent()).isFalse();
    }

    @Test
    void isNotCurrentWithoutTheFile() throws IOException {
        Files.delete(madeFile());

        assertThat(archive.isCurrent()).isFalse();
    }

    @Test
    void itsOptionsNameTheFileRelativeToTheProject() throws IOException {
        assertThat(Files.readAllLines(project.resolve("app/shop.options")))
                .last()
                .asString()
                .endsWith("=" + project.relativize(madeFile()));
    }

    private Path madeFile() {
        var option = archive.creation().get(0);
        return Path.of(option.substring(option.indexOf('=') + 1));
    }
}
