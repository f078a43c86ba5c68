package com.example.shop.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;

/**
 * What lets an app start from classes that are loaded already: an AOT cache where the JVM can make one (JDK 25), and
 * else an AppCDS archive.
 *
 * <p>Beside it stands a file of JVM options that names it, for {@code java @FILE}: so {@code dapr.yaml} is the same for
 * every JDK.
 *
 * @param project the folder in which apps run
 * @param jar of the app, its libraries beside it
 */
record StartupArchive(Path project, Path jar) {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** Whether it was made from this jar, by this JDK. */
    boolean isCurrent() {
        return Uncheck.getAsBoolean(() -> Files.exists(options())
                && Files.readString(options()).equals(text())
                && Files.exists(archive())
                && !PathUtils.isOlder(archive(), jar));
    }

    /** The options with which a run of the app writes it at its exit. */
    List<String> creation() {
        // Of AppCDS, the log would list every class that is left out.
        return List.of(
                (hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive(), "-Xlog:disable");
    }

    /** Also without an archive: the JVM then starts without one. */
    void writeOptions() {
        Uncheck.run(() -> Files.writeString(options(), text()));
    }

    void writeMissingOptions() {
        if (!Files.exists(options())) {
            writeOptions();
        }
    }

    void delete() {
        Uncheck.run(() -> Files.deleteIfExists(archive()));
    }

    private String text() {
        return """
                # Written by ./suite run for JDK %s. Another one starts without the archive.
                -XX:+IgnoreUnrecognizedVMOptions
                %s%s
                """.formatted(
                        Runtime.version(),
                        hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=",
                        project.relativize(archive()));
    }

    private Path options() {
        return beside(".options");
    }

    private Path archive() {
        return beside(hasAotCache() ? ".aot" : ".jsa");
    }

    private Path beside(String suffix) {
        return jar.resolveSibling(jar.getFileName().toString().replace(".jar", suffix));
    }

    private static boolean hasAotCache() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    }
}
