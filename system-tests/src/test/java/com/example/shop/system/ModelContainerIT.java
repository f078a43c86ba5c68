package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the container of the model reads, which the build has written before. */
class ModelContainerIT {

    private static final Path PROJECT = Path.of("..");

    @Test
    void theLibrariesAreWhereDockerComposeAndTheDockerfileExpectThem() throws IOException {
        assertThat(PROJECT.resolve("suite-cli/target/lib"))
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("picocli-"));
        assertThat(PROJECT.resolve("suite-cli/target/suite-cli.jar")).isRegularFile();
        assertThat(Files.readString(PROJECT.resolve("docker-compose.yml"))).contains("/suite/lib/*");
        assertThat(Files.readString(PROJECT.resolve("suite-cli/Dockerfile"))).contains("COPY target/lib/");
    }
}
