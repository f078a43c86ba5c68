package com.example.shop.local.containers;

import com.example.shop.local.infrastructure.RunningControlPlane;
import com.example.shop.local.process.Http;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.function.Uncheck;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** Sentry, placement and scheduler in containers of those names. */
final class ContainerControlPlane implements RunningControlPlane {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int HEALTH_PORT = 8080;

    private final Mounts mounts;
    private final ComposeFile images;
    private final Network network;
    private final int schedulerHealthPort = Ports.free();
    private final Path certificates;
    private final List<RunningContainer> running = new ArrayList<>();
    private final RunningContainer scheduler;

    ContainerControlPlane(Workspace workspace, Mounts mounts, ComposeFile images, Network network) {
        this.mounts = mounts;
        this.images = images;
        this.network = network;
        this.certificates = workspace.state().resolve("certificates");
        createFolder(certificates);
        try {
            start(
                    "sentry",
                    Ports.free(),
                    "/sentry",
                    "--issuer-credentials=" + certificates,
                    "--config=" + workspace.sentryConfiguration());
            startWithTls("placement", Ports.free(), "/placement", "--port=50005");
            this.scheduler = startWithTls(
                    "scheduler",
                    schedulerHealthPort,
                    "/scheduler",
                    "--port=50006",
                    "--override-broadcast-host-port=scheduler:50006",
                    "--etcd-data-dir=" + workspace.data().resolve("scheduler"),
                    "--identity-directory-write=" + workspace.identity("scheduler"));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private RunningContainer startWithTls(String name, int healthPort, String... command) {
        var withTls = new ArrayList<>(List.of(command));
        withTls.addAll(List.of(
                "--tls-enabled",
                "--sentry-address=sentry:50001",
                "--trust-anchors-file=" + certificates.resolve("ca.crt"),
                "--mode=standalone"));
        return start(name, healthPort, withTls.toArray(String[]::new));
    }

    private RunningContainer start(String name, int healthPort, String... command) {
        var container = new GenericContainer<>(images.image(name))
                .withNetwork(network)
                .withNetworkAliases(name)
                .withEnv("NAMESPACE", "default")
                .withExposedPorts(HEALTH_PORT)
                .withCommand(command)
                .waitingFor(Wait.forHttp("/healthz").forPort(HEALTH_PORT));
        container.setPortBindings(List.of("127.0.0.1:%s:%s".formatted(healthPort, HEALTH_PORT)));
        var started = RunningContainer.start(name, mounts.into(container));
        running.add(started);
        return started;
    }

    @Override
    public List<? extends Running> running() {
        return List.copyOf(running);
    }

    @Override
    public void crashScheduler() {
        scheduler.kill();
        scheduler.restart();
        scheduler.await("ready", TIMEOUT, () -> Http.isOk(schedulerHealthPort, "/healthz"));
    }

    @Override
    public List<String> sidecarArguments() {
        return List.of(
                "--placement-host-address=placement:50005",
                "--scheduler-host-address=scheduler:50006",
                "--enable-mtls",
                "--sentry-address=sentry:50001");
    }

    @Override
    public Path trustAnchors() {
        return certificates.resolve("ca.crt");
    }

    private static void createFolder(Path folder) {
        Uncheck.run(() -> Files.createDirectories(folder));
    }

    @Override
    public void close() {
        running.forEach(Running::close);
    }
}
