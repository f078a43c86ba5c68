package com.example.shop.local.runtime;

import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the health endpoint of placement, scheduler and sentry listen on one address.
 *
 * <p>In 1.18 these programs accept {@code --healthz-listen-address} and ignore it ({@code pkg/healthz/server}): the
 * port is open on every interface. The build adds one environment variable; without it the programs behave as
 * released.
 */
final class HealthzOnLoopback {

    private static final String VARIABLE = DaprRuntime.HEALTHZ_ADDRESS;

    private static final String FILE = "pkg/healthz/server/server.go";

    private HealthzOnLoopback() {}

    static void patch(Path source) throws IOException {
        var file = source.resolve(FILE);
        var text = Files.readString(file);
        var patched = text.replace(
                        "fmt.Sprintf(\":%d\", s.port)",
                        "fmt.Sprintf(\"%s:%d\", os.Getenv(\"" + VARIABLE + "\"), s.port)")
                .replace("\t\"net/http\"\n", "\t\"net/http\"\n\t\"os\"\n");
        if (!patched.contains(VARIABLE) || !patched.contains("\t\"os\"\n")) {
            throw new UserFacingException(
                    "This Dapr release has another " + FILE + ": look whether the patch is still needed.");
        }
        Files.writeString(file, patched);
    }
}
