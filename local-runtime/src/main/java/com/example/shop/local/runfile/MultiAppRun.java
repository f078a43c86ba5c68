package com.example.shop.local.runfile;

import com.example.shop.local.process.Ports;
import com.example.shop.local.process.UserFacingException;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A multi-app run file, the single description of apps, ports and sidecars.
 *
 * <p>It reads the subset of the Dapr CLI's format that the suite uses and refuses anything else, so that a field
 * which only one of the two understands is noticed.
 *
 * @see <a href="https://docs.dapr.io/developing-applications/local-development/multi-app-dapr-run/">Multi-App Run</a>
 */
public record MultiAppRun(int version, @Nullable Common common, List<App> apps) {

    private static final String HEALTH_PORT = "HEALTH_PORT";
    private static final String METRICS_PORT = "METRICS_SERVER_PORT";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What holds for every app that does not say otherwise. */
    public record Common(
            @Nullable List<String> resourcesPaths,
            @Nullable String configFilePath,
            @Nullable String apiListenAddresses,
            @Nullable Boolean enableAppHealthCheck,
            @Nullable String appHealthCheckPath,
            @Nullable String logLevel,
            @Nullable Map<String, String> env) {}

    /** One app and its sidecar. */
    public record App(
            @JsonProperty("appID") String appId,
            String appDirPath,
            int appPort,
            @Nullable String appProtocol,
            @JsonProperty("daprHTTPPort") int daprHttpPort,
            @JsonProperty("daprGRPCPort") int daprGrpcPort,
            int metricsPort,
            @Nullable List<String> resourcesPaths,
            @Nullable String configFilePath,
            @Nullable String apiListenAddresses,
            @Nullable Boolean enableAppHealthCheck,
            @Nullable String appHealthCheckPath,
            @Nullable String logLevel,
            @Nullable Map<String, String> env,
            List<String> command) {

        /** {@code http} where the file does not name a protocol. */
        public String protocol() {
            return appProtocol == null ? "http" : appProtocol;
        }

        /** The folders of its components. */
        public List<Path> resources(Path project) {
            return Objects.requireNonNullElse(resourcesPaths, List.<String>of()).stream()
                    .map(project::resolve)
                    .toList();
        }

        /**
         * The file with the Configuration of its sidecar.
         *
         * @throws UserFacingException if there is none: the sidecar would let everybody in
         */
        public Path configuration(Path project) {
            if (configFilePath == null) {
                throw new UserFacingException("dapr.yaml names no configFilePath for " + appId);
            }
            return project.resolve(configFilePath);
        }

        /** The port that answers {@code /health} and {@code /ready}: another one where the app port speaks gRPC. */
        public int healthPort() {
            return port(HEALTH_PORT).orElse(appPort);
        }

        /** The port that answers {@code /metrics} of the app; its sidecar's is {@link #metricsPort()}. */
        public Optional<Integer> appMetricsPort() {
            return port(METRICS_PORT);
        }

        /** Every port that the app and its sidecar listen on, but for those between sidecars. */
        public Stream<Integer> ports() {
            return Stream.concat(
                    Stream.of(appPort, healthPort(), daprHttpPort, daprGrpcPort, metricsPort),
                    appMetricsPort().stream());
        }

        private Optional<Integer> port(String variable) {
            return Optional.ofNullable(env).map(it -> it.get(variable)).map(Integer::parseInt);
        }

        private App onFreePorts() {
            var movedEnv = new HashMap<>(Objects.requireNonNullElse(env, Map.of()));
            Stream.of(HEALTH_PORT, METRICS_PORT)
                    .filter(movedEnv::containsKey)
                    .forEach(variable -> movedEnv.put(variable, Integer.toString(Ports.free())));
            return with(Map.of(
                    "appPort", Ports.free(),
                    "daprHTTPPort", Ports.free(),
                    "daprGRPCPort", Ports.free(),
                    "metricsPort", Ports.free(),
                    "env", movedEnv));
        }

        private App with(Map<String, ?> others) {
            ObjectNode app = YAML.valueToTree(this);
            ObjectNode changed = YAML.valueToTree(others);
            return YAML.convertValue(app.setAll(changed), App.class);
        }
    }

    /**
     * Reads the file; every app has what it inherits.
     *
     * @throws UserFacingException naming the file and the place in it if it is not such a file
     */
    public static MultiAppRun read(Path file) {
        try {
            var run = (ObjectNode) YAML.readTree(file.toFile());
            run.withArray("/apps").forEach(app -> inherit((ObjectNode) app, run.path("common")));
            return YAML.treeToValue(run, MultiAppRun.class);
        } catch (IOException | ClassCastException e) {
            throw new UserFacingException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** What an app says itself comes first; of its environment, variable by variable. */
    private static void inherit(ObjectNode app, JsonNode common) {
        common.properties().forEach(entry -> {
            var own = app.get(entry.getKey());
            if (own == null) {
                app.set(entry.getKey(), entry.getValue());
            } else if (own instanceof ObjectNode variables) {
                inherit(variables, entry.getValue());
            }
        });
    }

    /**
     * One app by its id.
     *
     * @throws UserFacingException listing the known apps if there is none of this name
     */
    public App app(String appId) {
        return apps.stream()
                .filter(app -> app.appId().equals(appId))
                .findFirst()
                .orElseThrow(() -> new UserFacingException("There is no app %s; dapr.yaml has %s"
                        .formatted(
                                appId,
                                String.join(", ", apps.stream().map(App::appId).toList()))));
    }

    /**
     * Returns a run of one app.
     *
     * @throws UserFacingException listing the known apps if there is none of this name
     */
    public MultiAppRun only(String appId) {
        return new MultiAppRun(version, common, List.of(app(appId)));
    }

    /** Returns the same apps on free ports, so that they can run beside another run. */
    public MultiAppRun onFreePorts() {
        return new MultiAppRun(
                version, common, apps.stream().map(App::onFreePorts).toList());
    }

    /** The same apps, started in another way. */
    public MultiAppRun withCommands(Function<App, List<String>> command) {
        return new MultiAppRun(
                version,
                common,
                apps.stream()
                        .map(app -> app.with(Map.of("command", command.apply(app))))
                        .toList());
    }
}
