package com.example.shop.local.suite;

import com.example.shop.local.CannotRun;
import com.example.shop.local.process.Ports;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** What holds for every app that does not say otherwise. */
    public record Common(
            @Nullable List<String> resourcesPaths,
            @Nullable String configFilePath,
            @Nullable String apiListenAddresses,
            @Nullable Boolean enableAppHealthCheck,
            @Nullable String appHealthCheckPath,
            @Nullable String logLevel,
            @Nullable Map<String, String> env) {

        private static final Common NONE = new Common(null, null, null, null, null, null, null);
    }

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

        /** The port that answers {@code /health} and {@code /ready}: another one where the app port speaks gRPC. */
        public int healthPort() {
            return Optional.ofNullable(env)
                    .map(it -> it.get(HEALTH_PORT))
                    .map(Integer::parseInt)
                    .orElse(appPort);
        }

        private App onFreePorts() {
            var ownHealthPort = healthPort() != appPort;
            var movedEnv = new HashMap<>(Objects.requireNonNullElse(env, Map.of()));
            if (ownHealthPort) {
                movedEnv.put(HEALTH_PORT, Integer.toString(Ports.free()));
            }
            return new App(
                    appId,
                    appDirPath,
                    Ports.free(),
                    appProtocol,
                    Ports.free(),
                    Ports.free(),
                    Ports.free(),
                    resourcesPaths,
                    configFilePath,
                    apiListenAddresses,
                    enableAppHealthCheck,
                    appHealthCheckPath,
                    logLevel,
                    movedEnv,
                    command);
        }

        private App withCommand(List<String> other) {
            return new App(
                    appId,
                    appDirPath,
                    appPort,
                    appProtocol,
                    daprHttpPort,
                    daprGrpcPort,
                    metricsPort,
                    resourcesPaths,
                    configFilePath,
                    apiListenAddresses,
                    enableAppHealthCheck,
                    appHealthCheckPath,
                    logLevel,
                    env,
                    other);
        }

        private App inheriting(Common common) {
            var merged = new HashMap<String, String>();
            Optional.ofNullable(common.env()).ifPresent(merged::putAll);
            Optional.ofNullable(env).ifPresent(merged::putAll);
            return new App(
                    appId,
                    appDirPath,
                    appPort,
                    appProtocol,
                    daprHttpPort,
                    daprGrpcPort,
                    metricsPort,
                    either(resourcesPaths, common.resourcesPaths()),
                    either(configFilePath, common.configFilePath()),
                    either(apiListenAddresses, common.apiListenAddresses()),
                    either(enableAppHealthCheck, common.enableAppHealthCheck()),
                    either(appHealthCheckPath, common.appHealthCheckPath()),
                    either(logLevel, common.logLevel()),
                    merged,
                    command);
        }

        private static <T> @Nullable T either(@Nullable T own, @Nullable T common) {
            return own == null ? common : own;
        }
    }

    /**
     * Reads the file; every app has what it inherits.
     *
     * @throws CannotRun naming the file and the place in it if it is not such a file
     */
    public static MultiAppRun read(Path file) {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            var run = yaml.readValue(file.toFile(), MultiAppRun.class);
            var common = Optional.ofNullable(run.common()).orElse(Common.NONE);
            return new MultiAppRun(
                    run.version(),
                    common,
                    run.apps().stream().map(app -> app.inheriting(common)).toList());
        } catch (IOException e) {
            throw new CannotRun("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * One app by its id.
     *
     * @throws CannotRun listing the known apps if there is none of this name
     */
    public App app(String appId) {
        return apps.stream()
                .filter(app -> app.appId().equals(appId))
                .findFirst()
                .orElseThrow(() -> new CannotRun("There is no app %s; dapr.yaml has %s"
                        .formatted(
                                appId,
                                String.join(", ", apps.stream().map(App::appId).toList()))));
    }

    /** The same apps where no other run is in the way. */
    public MultiAppRun onFreePorts() {
        return new MultiAppRun(
                version, common, apps.stream().map(App::onFreePorts).toList());
    }

    /** The same apps, started in another way. */
    public MultiAppRun withCommands(Function<App, List<String>> command) {
        return new MultiAppRun(
                version,
                common,
                apps.stream().map(app -> app.withCommand(command.apply(app))).toList());
    }
}
