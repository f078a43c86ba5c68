package com.example.shop.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthzOnLoopbackTests {

    @TempDir
    private Path source = Path.of("");

    @Test
    void readsTheAddressFromTheEnvironment() throws IOException {
        var file = write("import (\n\t\"net\"\n\t\"net/http\"\n)\nnet.Listen(\"tcp\", fmt.Sprintf(\":%d\", s.port))\n");

        HealthzOnLoopback.patch(source);

        assertThat(file)
                .content()
                .contains("\t\"os\"\n")
                .contains("fmt.Sprintf(\"%s:%d\", os.Getenv(\"SUITE_HEALTHZ_LISTEN_ADDRESS\"), s.port)");
    }

    @Test
    void aSourceThatChangedStopsTheBuild() throws IOException {
        write("net.Listen(\"tcp\", s.address)\n");

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> HealthzOnLoopback.patch(source))
                .withMessageContaining("pkg/healthz/server/server.go");
    }

    private Path write(String content) throws IOException {
        var file = source.resolve("pkg/healthz/server/server.go");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
