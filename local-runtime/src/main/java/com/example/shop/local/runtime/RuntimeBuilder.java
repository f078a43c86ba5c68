package com.example.shop.local.runtime;

import com.example.shop.local.process.LogFile;
import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;
import org.zeroturnaround.exec.ProcessExecutor;
import org.zeroturnaround.exec.stream.LogOutputStream;

/**
 * Builds the runtime with the Go toolchain from the source that the Go module proxy has, checked against the pinned
 * checksum.
 *
 * <p>The module brings its own {@code go.mod} and {@code go.sum} with every replacement in it, so it is copied out of
 * the module cache and built as the main module: nothing has to be repeated here. The lean variant leaves out the
 * source files that register components which the suite never names.
 */
public final class RuntimeBuilder {

    private static final String MODULE = "github.com/dapr/dapr";
    private static final long DISK_NEEDED = 5L << 30;
    private static final Duration REPORT_EVERY = Duration.ofSeconds(15);

    /** With the time zones for the schedules of jobs, because an image without an operating system has none. */
    private static final String TAGS = "allcomponents,timetzdata";

    /**
     * A person's own workspace, flags, C compiler or target platform must not change what is built. With an empty GOOS or
     * GOARCH, Go builds for this machine. An older Go downloads the version that the source needs.
     */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "CGO_ENABLED", "0",
            "GOWORK", "off",
            "GOFLAGS", "-buildvcs=false",
            "GO111MODULE", "on",
            "GOOS", "",
            "GOARCH", "",
            "GOTOOLCHAIN", "auto",
            "GOEXPERIMENT", "");

    private final RuntimeRelease release;
    private final Progress progress;

    public RuntimeBuilder(RuntimeRelease release, Progress progress) {
        this.release = release;
        this.progress = progress;
    }

    /**
     * What this machine has, or else the lean variant, built.
     *
     * @throws UserFacingException if there is none and it cannot be built
     */
    public DaprRuntime findOrBuild() {
        return findOrPlan().get();
    }

    /**
     * The same, but the runtime is built only when the supplier is called. That it cannot be built is reported at once.
     *
     * @throws UserFacingException if there is no runtime here, and no usable Go toolchain or too little disk to build it
     */
    public Supplier<DaprRuntime> findOrPlan() {
        var locator = new RuntimeLocator(release);
        var found = locator.find();
        if (found.isPresent()) {
            return found::get;
        }
        requireMeans(locator.cache(Variant.LEAN));
        return () -> build(Variant.LEAN);
    }

    /**
     * Builds the variant unless it is in the cache already. Two builds at the same time wait for one another.
     *
     * @throws UserFacingException if there is no usable Go toolchain, too little disk, or the build fails
     */
    public DaprRuntime build(Variant variant) {
        var cache = new RuntimeLocator(release).cache(variant);
        var built = new DaprRuntime(cache.resolve("bin"), DaprRuntime.BUILT + ", " + variant);
        try {
            Files.createDirectories(cache);
            try (var channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !(built.missing().isEmpty() && runs(built.daprd()))) {
                    requireMeans(cache);
                    compile(cache, variant);
                }
            }
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path cache, Variant variant) throws IOException {
        progress.report("Building the Dapr runtime %s (%s), once per user: usually %s"
                .formatted(
                        release.version(),
                        variant,
                        variant == Variant.LEAN ? "5 to 7 minutes on 2 cores" : "10 to 12 minutes on 2 cores"));
        var source = cache.resolve("source");
        var unfinished = cache.resolve("bin.unfinished");
        FileUtils.deleteDirectory(source.toFile());
        FileUtils.deleteDirectory(unfinished.toFile());
        Files.createDirectories(unfinished);
        copySource(downloadedModule(cache), source, variant);
        HealthzOnLoopback.patch(source);
        runGoBuild(source, unfinished, cache.resolve("build.log"));
        requireRuns(unfinished.resolve("daprd"));
        moveIntoPlace(unfinished, cache.resolve("bin"));
        FileUtils.deleteDirectory(source.toFile());
    }

    private void requireMeans(Path cache) {
        Uncheck.run(() -> requireDisk(Files.createDirectories(cache)));
        requireGo();
    }

    private static void requireDisk(Path cache) throws IOException {
        var free = Files.getFileStore(cache).getUsableSpace();
        if (free < DISK_NEEDED) {
            throw new UserFacingException(
                    "Building the Dapr runtime takes %d GB of disk and %s has %.1f GB free: free some, or install Dapr with its CLI."
                            .formatted(DISK_NEEDED >> 30, cache, free / (double) (1 << 30)));
        }
    }

    private void requireRuns(Path daprd) {
        if (!runs(daprd)) {
            throw new UserFacingException(
                    "%s was built and does not run on this machine: see `go env`, or install Dapr with its CLI."
                            .formatted(daprd));
        }
    }

    private boolean runs(Path daprd) {
        try {
            var answer = new Tool(daprd.toString(), "does not start").run(List.of("--version"));
            return answer.text().contains(release.version());
        } catch (UserFacingException e) {
            return false;
        }
    }

    private void requireGo() {
        requireToolchain(goVersion());
    }

    /** Since 1.21, Go downloads the version that a module needs. */
    static void requireToolchain(String goVersion) {
        var version = Pattern.compile("go(\\d+)\\.(\\d+)").matcher(goVersion);
        if (!version.find()) {
            throw new UserFacingException("`go version` prints no version: " + goVersion.strip());
        }
        var major = Integer.parseInt(version.group(1));
        if (major == 1 && Integer.parseInt(version.group(2)) < 21) {
            throw new UserFacingException(
                    "%s is too old to build the Dapr runtime: install Go 1.26 or newer.".formatted(version.group()));
        }
    }

    private String goVersion() {
        try {
            return go(Path.of(".")).require(List.of("version"));
        } catch (UserFacingException e) {
            throw new UserFacingException(
                    "The Dapr runtime %s is not on this machine and cannot be built without Go: install Go 1.26 or newer, or run `dapr init --slim --runtime-version %s` with the Dapr CLI."
                            .formatted(release.version(), release.version()),
                    e);
        }
    }

    private Path downloadedModule(Path cache) throws IOException {
        var answer = go(cache).require(List.of("mod", "download", "-json", MODULE + "@v" + release.version()));
        JsonNode module = new JsonMapper().readTree(answer);
        var checksum = module.path("Sum").asText();
        if (!checksum.equals(release.checksum())) {
            throw new UserFacingException(
                    "The source of Dapr %s has the checksum %s and not %s: it is not what this project pinned."
                            .formatted(release.version(), checksum, release.checksum()));
        }
        return Path.of(module.path("Dir").asText());
    }

    private static void copySource(Path module, Path source, Variant variant) throws IOException {
        try (var files = Files.walk(module)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var relative = module.relativize(file);
                if (isWanted(relative, variant)) {
                    var target = source.resolve(relative);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    target.toFile().setWritable(true);
                }
            }
        }
    }

    private static boolean isWanted(Path file, Variant variant) {
        if (file.startsWith("tests") || file.startsWith("docs")) {
            return false;
        }
        return !file.startsWith("cmd/daprd/components")
                || variant.has(file.getFileName().toString().replaceFirst("\\.go$", ""));
    }

    private void runGoBuild(Path source, Path output, Path log) throws IOException {
        var command = new ArrayList<>(List.of("go", "build", "-v", "-trimpath", "-tags", TAGS));
        command.addAll(
                List.of("-ldflags", "-s -w -X %s/pkg/buildinfo.version=%s".formatted(MODULE, release.version())));
        command.addAll(List.of("-o", output + File.separator));
        DaprRuntime.PROGRAMS.forEach(program -> command.add("./cmd/" + program));
        if (run(command, source, log) != 0) {
            throw new UserFacingException(
                    "Building the Dapr runtime failed. The end of %s:%n%s".formatted(log, LogFile.tail(log)));
        }
    }

    /** Returns the exit code. */
    private int run(List<String> command, Path directory, Path log) throws IOException {
        try (var copy = Files.newBufferedWriter(log)) {
            var watch = new BuildWatch(progress, copy);
            var exitCode = new ProcessExecutor(command)
                    .directory(directory.toFile())
                    .environment(ENVIRONMENT)
                    .redirectErrorStream(true)
                    .redirectOutput(watch)
                    .execute()
                    .getExitValue();
            watch.done();
            return exitCode;
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what the Go tool prints and reports now and then how far it is. */
    private static final class BuildWatch extends LogOutputStream {

        private final Progress progress;
        private final PrintWriter log;
        private final long start = System.nanoTime();
        private int downloaded;
        private int compiled;
        private Duration reported = Duration.ZERO;

        BuildWatch(Progress progress, Writer log) {
            this.progress = progress;
            this.log = new PrintWriter(log, true);
        }

        @Override
        protected void processLine(String line) {
            log.println(line);
            if (line.startsWith("go: downloading")) {
                downloaded++;
            } else {
                compiled++;
            }
            var elapsed = elapsed();
            if (elapsed.minus(reported).compareTo(REPORT_EVERY) > 0) {
                reported = elapsed;
                progress.report("Dapr runtime: %d modules downloaded, %d packages compiled, %d min %02d s"
                        .formatted(downloaded, compiled, elapsed.toMinutes(), elapsed.toSecondsPart()));
            }
        }

        void done() {
            progress.report("The Dapr runtime is built: %d min %02d s"
                    .formatted(elapsed().toMinutes(), elapsed().toSecondsPart()));
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Tool go(Path directory) {
        return new Tool("go", "No go is on the PATH: install Go", directory, ENVIRONMENT);
    }

    private static void moveIntoPlace(Path from, Path to) throws IOException {
        FileUtils.deleteDirectory(to.toFile());
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }
}
