package com.example.shop.local.sidecar;

import com.example.shop.local.infrastructure.Surroundings;
import com.example.shop.local.process.Http;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.RunningProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A real daprd, listening on loopback only. */
public final class Sidecar implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SidecarSettings settings;
    private final Surroundings surroundings;
    private RunningProgram program;

    private Sidecar(SidecarSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.program = launch();
    }

    /** Starts it without waiting; see {@link #awaitApi()} and {@link #awaitReady()}. */
    public static Sidecar start(SidecarSettings settings, Surroundings surroundings) {
        return new Sidecar(settings, surroundings);
    }

    public String appId() {
        return settings.appId();
    }

    public int httpPort() {
        return settings.httpPort();
    }

    public int grpcPort() {
        return settings.grpcPort();
    }

    public String apiToken() {
        return settings.apiToken();
    }

    public String appToken() {
        return settings.appToken();
    }

    public RunningProgram program() {
        return program;
    }

    /** Waits until its API answers; it may not have seen its app yet. */
    public Sidecar awaitApi() {
        program.await("ready for calls", TIMEOUT, () -> Http.isOk(httpPort(), "/v1.0/healthz/outbound"));
        return this;
    }

    /** Waits until it has seen its app, too, and delivers to it. */
    public Sidecar awaitReady() {
        program.await("ready", TIMEOUT, () -> Http.isOk(httpPort(), "/v1.0/healthz"));
        return this;
    }

    /** Ends it as a shutdown would; {@link #restart()} brings it back. */
    public void stop() {
        program.close();
    }

    /** Ends it as a crash would; {@link #restart()} brings it back. */
    public void kill() {
        program.kill();
    }

    /** Starts it again with the same settings. */
    public void restart() {
        program.close();
        program = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private RunningProgram launch() {
        var environment = new HashMap<>(surroundings.sidecarEnvironment());
        environment.put("NAMESPACE", settings.namespace());
        environment.put("DAPR_API_TOKEN", settings.apiToken());
        environment.put("APP_API_TOKEN", settings.appToken());
        return surroundings
                .workspace()
                .program(settings.appId() + "-daprd", command(), environment)
                .start();
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                surroundings.runtime().daprd().toString(),
                "--app-id",
                settings.appId(),
                "--app-port",
                Integer.toString(settings.appPort()),
                "--app-protocol",
                settings.appProtocol(),
                "--dapr-http-port",
                Integer.toString(settings.httpPort()),
                "--dapr-grpc-port",
                Integer.toString(settings.grpcPort()),
                "--dapr-listen-addresses",
                settings.listenAddresses(),
                "--dapr-internal-grpc-port",
                Integer.toString(Ports.free()),
                "--dapr-internal-grpc-listen-address",
                "127.0.0.1",
                "--metrics-port",
                Integer.toString(settings.metricsPort()),
                "--metrics-listen-address",
                "127.0.0.1",
                "--config",
                settings.configuration().toString(),
                "--dapr-graceful-shutdown-seconds",
                "4",
                "--log-level",
                settings.logLevel()));
        settings.resources().forEach(folder -> command.addAll(List.of("--resources-path", folder.toString())));
        settings.appHealthPath()
                .ifPresent(
                        path -> command.addAll(List.of("--enable-app-health-check", "--app-health-check-path", path)));
        command.addAll(surroundings.sidecarArguments());
        return command;
    }
}
