package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/**
 * The control plane on loopback: placement, scheduler, and sentry, which gives every program its certificate.
 */
final class ControlPlane implements RunningControlPlane {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int DEFAULT_SENTRY_PORT = 50001;
    private static final int DEFAULT_PLACEMENT_PORT = 50005;
    private static final int DEFAULT_SCHEDULER_PORT = 50006;

    private final Workspace workspace;
    private final DaprRuntime runtime;
    private final List<RunningProgram> programs = new ArrayList<>();
    private final int sentryPort;
    private final int placementPort;
    private final int schedulerPort;
    private final Path trustAnchors;
    private final Healthy scheduler;

    /** A program with a health endpoint. */
    private record Healthy(RunningProgram program, int healthPort) {

        void awaitReady() {
            program.await("ready", TIMEOUT, () -> Http.isOk(healthPort, "/healthz"));
        }
    }

    private ControlPlane(
            Workspace workspace, DaprRuntime runtime, int sentryPort, int placementPort, int schedulerPort) {
        this.workspace = workspace;
        this.runtime = runtime;
        this.sentryPort = sentryPort;
        this.placementPort = placementPort;
        this.schedulerPort = schedulerPort;
        this.trustAnchors = workspace.state().resolve("certificates").resolve("ca.crt");
        try {
            startSentry();
            var placement = startPlacement();
            this.scheduler = startScheduler();
            scheduler.awaitReady();
            placement.awaitReady();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** On free ports. */
    static ControlPlane start(Workspace workspace, DaprRuntime runtime) {
        return new ControlPlane(workspace, runtime, Ports.free(), Ports.free(), Ports.free());
    }

    /** On the ports where the Dapr CLI expects it. */
    static ControlPlane startForCli(Workspace workspace, DaprRuntime runtime) {
        return new ControlPlane(
                workspace, runtime, DEFAULT_SENTRY_PORT, DEFAULT_PLACEMENT_PORT, DEFAULT_SCHEDULER_PORT);
    }

    @Override
    public List<RunningProgram> running() {
        return List.copyOf(programs);
    }

    @Override
    public void crashScheduler() {
        scheduler.program().kill();
        scheduler.program().restart();
        scheduler.awaitReady();
    }

    @Override
    public List<String> sidecarArguments() {
        return List.of(
                "--placement-host-address=127.0.0.1:" + placementPort,
                "--scheduler-host-address=127.0.0.1:" + schedulerPort,
                "--enable-mtls",
                "--sentry-address=127.0.0.1:" + sentryPort);
    }

    @Override
    public Path trustAnchors() {
        return trustAnchors;
    }

    private void startSentry() {
        var healthPort = Ports.free();
        var certificates = workspace.state().resolve("certificates");
        Uncheck.run(() -> Files.createDirectories(certificates));
        start(
                        "sentry",
                        runtime.sentry(),
                        healthPort,
                        List.of(
                                "--port=" + sentryPort,
                                "--listen-address=127.0.0.1",
                                "--issuer-credentials=" + certificates,
                                "--config=" + workspace.sentryConfiguration()))
                .await("ready", TIMEOUT, () -> Http.isOk(healthPort, "/healthz") && Files.exists(trustAnchors));
    }

    private Healthy startPlacement() {
        var healthPort = Ports.free();
        var arguments = new ArrayList<>(List.of(
                "--port=" + placementPort,
                "--listen-address=127.0.0.1",
                "--initial-cluster=dapr-placement-0=127.0.0.1:" + Ports.free()));
        arguments.addAll(tlsArguments());
        return new Healthy(start("placement", runtime.placement(), healthPort, arguments), healthPort);
    }

    private Healthy startScheduler() {
        var healthPort = Ports.free();
        var arguments = new ArrayList<>(List.of(
                "--port=" + schedulerPort,
                "--listen-address=127.0.0.1",
                "--override-broadcast-host-port=127.0.0.1:" + schedulerPort,
                "--etcd-data-dir=" + workspace.data().resolve("scheduler"),
                "--etcd-initial-cluster=dapr-scheduler-server-0=http://127.0.0.1:" + Ports.free(),
                "--etcd-client-listen-address=127.0.0.1",
                "--etcd-client-port=" + Ports.free(),
                "--identity-directory-write=" + workspace.identity("scheduler")));
        arguments.addAll(tlsArguments());
        return new Healthy(start("scheduler", runtime.scheduler(), healthPort, arguments), healthPort);
    }

    private List<String> tlsArguments() {
        return List.of(
                "--tls-enabled",
                "--sentry-address=127.0.0.1:" + sentryPort,
                "--trust-anchors-file=" + trustAnchors,
                "--mode=standalone");
    }

    private RunningProgram start(String name, Path executable, int healthPort, List<String> arguments) {
        var command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        command.addAll(List.of("--healthz-port=" + healthPort, "--enable-metrics=false"));
        var program = workspace
                .program(name, command, Map.of(DaprRuntime.HEALTHZ_ADDRESS, "127.0.0.1", "NAMESPACE", "default"))
                .start();
        programs.add(program);
        return program;
    }

    @Override
    public void close() {
        programs.forEach(RunningProgram::terminate);
        programs.forEach(RunningProgram::close);
    }
}
