package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Jdk;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Zipkin on loopback that keeps traces in memory: apps and sidecars send it their spans, people look at them. */
public final class Zipkin implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final int port;
    private final RunningProgram program;
    private final Path configuration;

    private Zipkin(int port, RunningProgram program, Path configuration) {
        this.port = port;
        this.program = program;
        this.configuration = configuration;
    }

    /** Starts it from its executable jar, without waiting. */
    static Zipkin start(Workspace workspace, Path jar, int port) {
        var command = List.of(
                Jdk.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-jar",
                jar.toString(),
                "--armeria.ports[0].ip=127.0.0.1",
                "--armeria.ports[0].port=" + port,
                "--armeria.ports[0].protocols[0]=http");
        var program = workspace
                .program("zipkin", command, Map.of("MEM_MAX_SPANS", "100000"))
                .start();
        return new Zipkin(port, program, configuration(workspace, port));
    }

    /** A second configuration: a sidecar adds what it says to what the app's own file says. */
    private static Path configuration(Workspace workspace, int port) {
        return workspace.writePrivate(workspace.state().resolve("tracing.yaml"), """
                apiVersion: dapr.io/v1alpha1
                kind: Configuration
                metadata:
                  name: tracing
                spec:
                  tracing:
                    samplingRate: "1"
                    zipkin:
                      endpointAddress: %s
                """.formatted(endpoint(port)));
    }

    RunningProgram program() {
        return program;
    }

    List<String> sidecarArguments() {
        return List.of("--config", configuration.toString());
    }

    /** Spring Boot's own settings. */
    Map<String, String> appEnvironment() {
        return Map.of(
                "MANAGEMENT_ZIPKIN_TRACING_EXPORT_ENABLED",
                "true",
                "MANAGEMENT_ZIPKIN_TRACING_ENDPOINT",
                endpoint(port));
    }

    /** Where people look at traces. */
    public String url() {
        return "http://127.0.0.1:%s/zipkin".formatted(port);
    }

    /** Where programs ask for them. */
    public String api() {
        return api(port);
    }

    /** Waits until it answers. */
    public void awaitReady() {
        program.await("ready", TIMEOUT, () -> Http.isOk(port, "/health"));
    }

    private static String endpoint(int port) {
        return api(port) + "/spans";
    }

    private static String api(int port) {
        return "http://127.0.0.1:%s/api/v2".formatted(port);
    }

    @Override
    public void close() {
        program.close();
    }
}
