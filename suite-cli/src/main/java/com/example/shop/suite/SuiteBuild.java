package com.example.shop.suite;

import com.example.shop.local.process.Jdk;
import com.example.shop.local.process.LoggedCommand;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.runtime.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/**
 * Prepares the apps for the start: builds their jars with Maven, extracts them so that the JVM loads classes from plain jars, and writes an
 * archive of loaded classes for each, which together halve the start.
 *
 * <p>Each step is skipped where its result is newer than what it is made from.
 */
public final class SuiteBuild {

    private static final FileTime NEVER = FileTime.fromMillis(0);
    private static final Duration ARCHIVING = Duration.ofMinutes(3);

    private final Path project;
    private final List<String> modules;
    private final Path logs;
    private final Progress progress;

    public SuiteBuild(Path project, MultiAppRun run, Path logs, Progress progress) {
        this.project = project;
        this.modules = run.apps().stream().map(MultiAppRun.App::appId).toList();
        this.logs = logs;
        this.progress = progress;
    }

    /** All that `run` needs. */
    public void complete() {
        jars();
        takeApart();
        archiveClasses();
    }

    /**
     * The jars of the apps.
     *
     * @throws UserFacingException with the end of Maven's log if they do not build
     */
    public void jars() {
        var oldest = modules.stream().map(this::jar).map(SuiteBuild::written).min(FileTime::compareTo);
        var newest = newestSource();
        if (oldest.orElse(NEVER).compareTo(newest) > 0) {
            return;
        }
        FileTime built;
        do {
            built = newest;
            buildJars();
            newest = newestSource();
        } while (newest.compareTo(built) > 0); // somebody saved a file while Maven was running
    }

    private void buildJars() {
        progress.report(
                modules.size() == 1
                        ? "Building %s with Maven: usually 15 s".formatted(modules.get(0))
                        : "Building the services with Maven: usually 1 minute, 3 minutes with an empty local repository");
        var start = System.nanoTime();
        var command = new ArrayList<>(List.of("mvn", "-B", "-T", "2"));
        if (modules.stream().map(this::folder).noneMatch(project::equals)) {
            command.addAll(List.of("-pl", String.join(",", modules), "-am"));
        }
        command.addAll(List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip", "-Denforcer.skip", "package"));
        run("maven", command, Map.of());
        progress.report("The build has ended: %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /**
     * Extracts each jar to {@code target/app}, beside the libraries that it uses. The app can start then, without the archive.
     *
     * <p>A jar is compared by its content, because Maven gives all jars the time of the release.
     */
    public void takeApart() {
        for (var module : modules) {
            var content = checksum(jar(module));
            if (!content.equals(read(takenApart(module)))) {
                takeApart(module);
                Uncheck.run(() -> Files.writeString(takenApart(module), content));
            }
            archive(module).writeMissingOptions();
        }
    }

    /** Downloads Zipkin (84 MB), which only traces need. */
    public void zipkin() {
        if (Files.exists(zipkinJar(project))) {
            return;
        }
        progress.report("Fetching Zipkin: 84 MB, unless the local repository has it");
        run("zipkin", List.of("mvn", "-B", "-pl", "suite-cli", "dependency:copy@zipkin"), Map.of());
    }

    static Path zipkinJar(Path project) {
        return project.resolve("suite-cli/target/zipkin/zipkin-server.jar");
    }

    /** The archive belongs to the classes of the earlier jar. */
    private void takeApart(String module) {
        archive(module).delete();
        run(
                module + "-extract",
                List.of(
                        Jdk.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar(module).toString(),
                        "extract",
                        "--force",
                        "--destination",
                        plainJar(module).resolveSibling(".").normalize().toString()),
                Map.of());
        Uncheck.run(() -> FileUtils.touch(plainJar(module).toFile()));
    }

    private void archiveClasses() {
        var stale = modules.stream().filter(this::lacksArchive).toList();
        if (stale.isEmpty()) {
            return;
        }
        progress.report(
                "Archiving the classes of %d services for a faster start: usually 30 s".formatted(stale.size()));
        var executor = Executors.newFixedThreadPool(2);
        try {
            var archived = stale.stream()
                    .map(module -> executor.submit(() -> archiveClasses(module)))
                    .toList();
            for (var one : archived) {
                one.get(ARCHIVING.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            reportNotArchived("that took longer than %d minutes".formatted(ARCHIVING.toMinutes()));
        } catch (ExecutionException e) {
            reportNotArchived(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            executor.shutdownNow();
        }
    }

    private void reportNotArchived(String why) {
        progress.report("The classes are not archived, so the services start more slowly: " + why);
    }

    private boolean lacksArchive(String module) {
        var archive = archive(module);
        if (archive.isCurrent()) {
            return false;
        }
        archive.writeOptions();
        return true;
    }

    /** Starts the app until its beans exist, so that the JVM records which classes are loaded. */
    private void archiveClasses(String module) {
        var command = new ArrayList<>(List.of(Jdk.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(archive(module).creation());
        command.add("-Dspring.context.exit=onRefresh");
        // The jar as dapr.yaml names it: the JVM compares the class path with that of the archive.
        command.addAll(List.of("-jar", project.relativize(plainJar(module)).toString()));
        try {
            run(module + "-archive", command, Map.of("APP_PORT", "0", "HEALTH_PORT", "0"));
        } catch (UserFacingException e) {
            // An app that calls its sidecar to create a bean ends with an error. Its classes are archived all the same.
            if (!archive(module).isCurrent()) {
                throw e;
            }
        }
    }

    private void run(String name, List<String> command, Map<String, String> environment) {
        new LoggedCommand(command, project, logs.resolve("build-" + name + ".log")).run(environment);
    }

    /** A module of the project, or the project itself where it is one app. */
    private Path folder(String module) {
        var folder = project.resolve(module);
        return Files.exists(folder) ? folder : project;
    }

    private Path jar(String module) {
        return folder(module).resolve("target").resolve(module + ".jar");
    }

    private Path plainJar(String module) {
        return folder(module).resolve("target/app").resolve(module + ".jar");
    }

    /** The file with the checksum of the jar that was extracted. */
    private Path takenApart(String module) {
        return folder(module).resolve("target/app").resolve(module + ".crc");
    }

    private StartupArchive archive(String module) {
        return new StartupArchive(project, plainJar(module));
    }

    private FileTime newestSource() {
        try (var folders = Files.list(project)) {
            return Stream.concat(Stream.of(project), folders.filter(Files::isDirectory))
                    .flatMap(module ->
                            Stream.of(newestIn(module.resolve("src/main")), written(module.resolve("pom.xml"))))
                    .max(FileTime::compareTo)
                    .orElse(NEVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Includes the folders, because a file that is deleted changes only its folder. */
    private static FileTime newestIn(Path folder) {
        if (!Files.exists(folder)) {
            return NEVER;
        }
        try (var files = Files.walk(folder)) {
            return files.map(SuiteBuild::written).max(FileTime::compareTo).orElse(NEVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path file) {
        return Long.toHexString(Uncheck.get(() -> FileUtils.checksumCRC32(file.toFile())));
    }

    private static String read(Path file) {
        return Files.exists(file) ? Uncheck.get(() -> Files.readString(file)) : "";
    }

    /**
     * Returns when the file was written here. Its modification time may be older: Maven gives all jars that of the release,
     * and a file that is copied or restored may keep its own.
     */
    private static FileTime written(Path file) {
        return Files.exists(file) ? Uncheck.get(() -> (FileTime) Files.getAttribute(file, "unix:ctime")) : NEVER;
    }
}
