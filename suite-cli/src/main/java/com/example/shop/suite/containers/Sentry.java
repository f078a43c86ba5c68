package com.example.shop.suite.containers;

import com.example.shop.local.containers.Engine;
import com.example.shop.local.process.Pause;
import com.example.shop.local.process.UserFacingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.function.Uncheck;

/**
 * Has Dapr's sentry make a certificate authority: it does when it starts and finds none.
 *
 * @param configuration sentry does not start without a file
 */
public record Sentry(Engine engine, String image, Path configuration) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String DONE = "CA certificate key pair ready";

    /**
     * Fills the folder with what sentry needs to start with the same authority again, {@code ca.crt} among it.
     *
     * @throws UserFacingException if it is not there within a minute
     */
    public void generate(Path folder) {
        var container = engine.require(
                        "run",
                        "--detach",
                        "--user=" + owner(folder),
                        "--volume=" + folder.toAbsolutePath() + ":/certificates",
                        "--volume=" + configuration.toAbsolutePath() + ":/sentry.yaml:ro",
                        image,
                        "/sentry",
                        "--issuer-credentials=/certificates",
                        "--config=/sentry.yaml")
                .strip();
        try {
            awaitCertificates(container);
        } finally {
            engine.require("rm", "--force", container);
        }
    }

    private static String owner(Path folder) {
        return Uncheck.get(() -> {
            Files.createDirectories(folder);
            return Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");
        });
    }

    private void awaitCertificates(String container) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        for (var log = ""; !log.contains(DONE); log = engine.require("logs", container)) {
            if (System.nanoTime() > deadline) {
                throw new UserFacingException("Sentry made no certificates: " + log);
            }
            Pause.of(Duration.ofMillis(200));
        }
    }
}
