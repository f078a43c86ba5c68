package com.example.shop.local.runtime;

import com.example.shop.local.process.Tool;
import com.example.shop.local.process.UserFacingException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the programs of the pinned release where people have them.
 *
 * <p>In this order: {@code $DAPR_RUNTIME_PATH/.dapr/bin}, {@code ~/.dapr/bin}, {@code PATH}, our own cache. A folder
 * counts if it has all programs and its daprd is of the pinned version.
 */
public final class RuntimeLocator {

    private final RuntimeRelease release;
    private final Map<String, String> environment;
    private final Path home;

    public RuntimeLocator(RuntimeRelease release) {
        this(release, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    RuntimeLocator(RuntimeRelease release, Map<String, String> environment, Path home) {
        this.release = release;
        this.environment = environment;
        this.home = home;
    }

    /** What a place has to offer; {@code objection} is empty where it can be used. */
    public record Candidate(DaprRuntime runtime, String objection) {

        public boolean isUsable() {
            return objection.isEmpty();
        }
    }

    public Optional<DaprRuntime> find() {
        return candidates().stream()
                .filter(Candidate::isUsable)
                .map(Candidate::runtime)
                .findFirst();
    }

    /** Every place in the order in which they are tried, with the reason where one is passed over. */
    public List<Candidate> candidates() {
        return places().stream().map(this::examine).toList();
    }

    /** Where our own builds of a variant are kept: once per user, release and list of components. */
    Path cache(Variant variant) {
        return Cache.directory(environment, home)
                .resolve("runtime-%s-%s".formatted(release.version(), variant.cacheKey()));
    }

    private List<DaprRuntime> places() {
        var places = new ArrayList<DaprRuntime>();
        Optional.ofNullable(environment.get("DAPR_RUNTIME_PATH"))
                .map(path -> new DaprRuntime(Path.of(path, ".dapr", "bin"), "DAPR_RUNTIME_PATH"))
                .ifPresent(places::add);
        places.add(new DaprRuntime(home.resolve(".dapr").resolve("bin"), "installed by the Dapr CLI"));
        onPath().ifPresent(places::add);
        for (var variant : List.of(Variant.FULL, Variant.LEAN)) {
            places.add(new DaprRuntime(cache(variant).resolve("bin"), DaprRuntime.BUILT + ", " + variant));
        }
        return places;
    }

    private Optional<DaprRuntime> onPath() {
        return List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> new DaprRuntime(Path.of(folder), "PATH"))
                .filter(runtime -> !runtime.missing().contains("daprd"))
                .findFirst();
    }

    private Candidate examine(DaprRuntime runtime) {
        var missing = runtime.missing();
        if (missing.size() == DaprRuntime.PROGRAMS.size()) {
            return new Candidate(runtime, "nothing there");
        }
        if (!missing.isEmpty()) {
            return new Candidate(runtime, "without " + String.join(", ", missing));
        }
        var version = versionOf(runtime.daprd());
        return new Candidate(
                runtime,
                version.equals(release.version()) ? "" : "is version %s, not %s".formatted(version, release.version()));
    }

    private static String versionOf(Path daprd) {
        try {
            var tool = new Tool(daprd.toString(), "it does not start");
            return tool.run(List.of("--version")).text();
        } catch (UserFacingException e) {
            return "unknown (" + e.getMessage() + ")";
        }
    }
}
