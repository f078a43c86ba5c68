package com.example.shop.suite.containers;

import com.example.shop.local.containers.ComposeFile;
import com.example.shop.local.containers.Engine;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runtime.Progress;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings images to the engine: those of the services by building them, those of others by pulling them and, where no
 * registry is reached, by making stand-ins for them under the same names.
 */
public final class Images {

    private static final String MODEL = "shop/model";
    private static final List<String> OF_CLUSTERS = List.of("operator", "injector");

    private final Engine engine;
    private final Path project;
    private final ComposeFile compose;
    private final Progress progress;

    public Images(Engine engine, Path project, Progress progress) {
        this.engine = engine;
        this.project = project;
        this.compose = ComposeFile.in(project);
        this.progress = progress;
    }

    /** Those of others that {@code docker-compose.yml} names, without its profiles. */
    public List<String> forCompose() {
        return compose.published();
    }

    /** The same, and the parts of Dapr that only a cluster has. */
    public List<String> forKubernetes() {
        return forKubernetes(compose).toList();
    }

    private static Stream<String> forKubernetes(ComposeFile compose) {
        var ofDapr = OF_CLUSTERS.stream().map(part -> compose.image("sentry").replace("sentry", part));
        return Stream.concat(compose.published().stream(), ofDapr);
    }

    /** All images that the suite and its tests start in a cluster: those of the services, of the model and of others. */
    public static List<String> inCluster(Path project, List<String> services, String version) {
        var compose = ComposeFile.in(project);
        var own = Stream.concat(services.stream().map(compose::image), Stream.of(MODEL))
                .map(image -> image + ":" + version);
        return Stream.concat(own, forKubernetes(compose)).toList();
    }

    /** Those of the profiles of {@code docker-compose.yml}. */
    public List<String> optional() {
        return compose.optional();
    }

    /** Those of others that the integration tests start. */
    public List<String> forTests() {
        return compose.forTests();
    }

    /**
     * Makes sure that images of others are there.
     *
     * @throws UserFacingException if one can neither be pulled nor made
     */
    public void provide(List<String> images) {
        var unavailable = pullMissing(images);
        if (!unavailable.isEmpty()) {
            progress.report("No registry provides %s to this machine: building replacements".formatted(unavailable));
            makeStandIns(unavailable);
        }
    }

    /** Those that no registry gave. Where the first pull fails, the others are not tried: pulls fail slowly. */
    private List<String> pullMissing(List<String> images) {
        var missing = new ArrayList<>(
                images.stream().filter(image -> !engine.has(image)).toList());
        while (!missing.isEmpty()) {
            progress.report("Pulling " + missing.get(0));
            if (!engine.pull(missing.get(0))) {
                return missing;
            }
            missing.remove(0);
        }
        return missing;
    }

    private void makeStandIns(List<String> images) {
        var runtime = new RuntimeBuilder(RuntimeRelease.pinned(), progress).findOrBuild();
        var command = new ArrayList<>(List.of(
                project.resolve("deploy/images/stand-ins").toString(),
                runtime.bin().toString()));
        command.addAll(images);
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new UserFacingException("Not every image could be made, see above");
            }
        } catch (IOException e) {
            throw new UserFacingException("deploy/images/stand-ins does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }

    /** The image of a service, from the jar that Maven has built; clusters know it by its version. */
    public void build(String service, String version, String revision) {
        progress.report("Building " + tag(service));
        engine.build(
                project.resolve("Dockerfile"),
                project.resolve(service),
                List.of(tag(service), tag(service) + ":" + version),
                Map.of("SERVICE", service, "VERSION", version, "REVISION", revision));
    }

    /**
     * The image of the deterministic model, for clusters: this program itself.
     *
     * @return its name
     */
    public String buildModel(String version) {
        var tag = MODEL + ":" + version;
        var folder = project.resolve("suite-cli");
        engine.build(folder.resolve("Dockerfile"), folder, List.of(tag), Map.of());
        return tag;
    }

    /** The name under which {@code docker-compose.yml} finds the image of a service. */
    public String tag(String service) {
        return compose.image(service);
    }

    /**
     * Returns how long a container of a service takes until its Spring context is ready, from its creation to its end. No
     * sidecar runs beside it, so beans are created only when they are used.
     */
    public Duration timeToStart(String service) {
        var start = System.nanoTime();
        engine.require(
                "run",
                "--rm",
                "--read-only",
                "--tmpfs=/tmp",
                "--network=none",
                "--env=APP_PORT=0",
                "--env=HEALTH_PORT=0",
                "--env=JDK_JAVA_OPTIONS=-Dspring.context.exit=onRefresh",
                "--env=SPRING_MAIN_LAZY_INITIALIZATION=true",
                tag(service));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public Engine engine() {
        return engine;
    }

    /** The one of {@code docker-compose.yml}. */
    public Sentry sentry() {
        return new Sentry(engine, compose.image("sentry"), project.resolve("deploy/compose/sentry.yaml"));
    }

    public String origin(String image) {
        return engine.isStandIn(image) ? "stand-in" : "official";
    }
}
