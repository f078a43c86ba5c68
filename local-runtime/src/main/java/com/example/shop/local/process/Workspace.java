package com.example.shop.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/**
 * Where a run keeps its files.
 *
 * @param directory where sidecars and apps run, so that relative paths in components start here; its {@code data}
 *     outlives the run
 * @param state logs, certificates and tokens of this run
 */
public record Workspace(Path directory, Path state) {

    /** Both folders, readable by their owner alone. */
    public static Workspace in(Path directory, Path state) {
        var workspace = new Workspace(
                directory.toAbsolutePath().normalize(), state.toAbsolutePath().normalize());
        PrivateFolder.create(workspace.data());
        PrivateFolder.create(workspace.state());
        return workspace;
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Program program(String name, List<String> command, Map<String, String> environment) {
        return new Program(name, command, directory, environment, logs().resolve(name + ".log"));
    }

    /** Writes a file that only its owner can read. */
    public Path writePrivate(Path file, String content) {
        PrivateFolder.create(file.resolveSibling(".").normalize());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Uncheck.get(() -> {
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly);
            return Files.writeString(file, content);
        });
    }

    /** Sentry does not start without a file, even where the defaults are right. */
    public Path sentryConfiguration() {
        return writePrivate(state.resolve("sentry.yaml"), """
                apiVersion: dapr.io/v1alpha1
                kind: Configuration
                metadata:
                  name: sentry
                """);
    }

    /**
     * Where a program of the control plane writes its certificate and key. It writes them anew with every start, beside those
     * of the start before, which nobody needs any more: they are deleted.
     */
    public Path identity(String program) {
        var folder = state.resolve("identities").resolve(program);
        Uncheck.run(() -> FileUtils.deleteDirectory(folder.toFile()));
        PrivateFolder.create(folder);
        return folder.resolve("identity");
    }
}
