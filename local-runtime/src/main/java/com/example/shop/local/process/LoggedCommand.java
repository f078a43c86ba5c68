package com.example.shop.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command of Maven or of the JDK whose output nobody wants to see unless it fails. */
public record LoggedCommand(List<String> command, Path directory, Path log) {

    /** Runs it to its end. */
    public void run() {
        run(Map.of());
    }

    /**
     * Runs it to its end, with more variables in its environment.
     *
     * @throws UserFacingException with the end of the log if it fails, or with what to install if it does not start
     */
    public void run(Map<String, String> environment) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            if (builder.start().waitFor() != 0) {
                throw new UserFacingException(
                        "`%s` failed. The end of %s:%n%s".formatted(String.join(" ", command), log, LogFile.tail(log)));
            }
        } catch (IOException e) {
            throw new UserFacingException(
                    "`%s` does not start; the suite needs Maven 3.8 or newer and a JDK: %s"
                            .formatted(command.get(0), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }
}
