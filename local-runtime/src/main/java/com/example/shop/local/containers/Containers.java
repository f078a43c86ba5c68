package com.example.shop.local.containers;

import com.example.shop.local.infrastructure.Database;
import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.local.infrastructure.Platform;
import com.example.shop.local.infrastructure.Redis;
import com.example.shop.local.infrastructure.RunningControlPlane;
import com.example.shop.local.process.Pause;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.sidecar.SidecarSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/**
 * Everything in containers of Testcontainers, in a network of their own.
 *
 * <p>Each container sees the checkout, read-only, and the workspace under the same paths as the host does, so that
 * sidecars load the shipped files and tests look into the same data.
 */
public final class Containers implements Platform {

    private static final String HOST = "host.testcontainers.internal";
    private static final int REDIS_PORT = 6379;
    private static final String PASSWORD_FILE = "/run/secrets/postgres-password";

    private final Mounts mounts;
    private final ComposeFile images;
    private final Network network = Network.newNetwork();

    private Containers(Mounts mounts, ComposeFile images) {
        this.mounts = mounts;
        this.images = images;
    }

    /**
     * With the images that {@code docker-compose.yml} names.
     *
     * @throws com.example.shop.local.process.UserFacingException if no engine answers, or if an image is missing
     */
    public static Containers of(Path project, Workspace workspace) {
        var engine = Engine.find();
        var images = ComposeFile.in(project);
        engine.requireImages(images.forTests());
        return new Containers(new Mounts(project, workspace.directory()), images);
    }

    @Override
    public Redis startRedis(Workspace workspace, String password) {
        var configuration = workspace.writePrivate(workspace.state().resolve("redis.conf"), """
                requirepass %s
                appendonly yes
                save ""
                """.formatted(password));
        var port = Ports.free();
        var container = new GenericContainer<>(images.image("redis"))
                .withNetwork(network)
                .withNetworkAliases("redis")
                .withExposedPorts(REDIS_PORT)
                .withCommand("redis-server", configuration.toString())
                .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1));
        container.setPortBindings(List.of("127.0.0.1:%s:%s".formatted(port, REDIS_PORT)));
        var running = RunningContainer.start("redis", mounts.into(container));
        return new Redis(running, "redis:" + REDIS_PORT, new LiveSettings(port, password));
    }

    /** PostgreSQL: what {@code docker-compose.yml} and Kubernetes have, too. */
    @Override
    public Optional<Database> startDatabase() {
        var password = Tokens.create();
        var container = new GenericContainer<>(images.image("postgres"))
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withEnv(
                        Map.of("POSTGRES_DB", "shop", "POSTGRES_USER", "shop", "POSTGRES_PASSWORD_FILE", PASSWORD_FILE))
                .withCopyToContainer(Transferable.of(password, 0444), PASSWORD_FILE)
                .waitingFor(Wait.forSuccessfulCommand("pg_isready --host=localhost --username=shop"));
        var running = RunningContainer.start("postgres", container);
        return Optional.of(new Database(running, "host=postgres dbname=shop user=shop password=" + password));
    }

    @Override
    public RunningControlPlane startControlPlane(Workspace workspace) {
        return new ContainerControlPlane(workspace, mounts, images, network);
    }

    @Override
    public Running startSidecar(SidecarSettings settings, Infrastructure infrastructure) {
        exposeOnceServed(settings.appPort());
        var environment = new HashMap<>(infrastructure.sidecarEnvironment());
        environment.putAll(settings.environment());
        var container = new ShippedDaprContainer(images.image("order-service-daprd"), settings)
                .withControlPlane(infrastructure.sidecarArguments())
                .withAppChannelAddress(HOST)
                .withNetwork(network)
                .withEnv(environment);
        return RunningContainer.start(settings.appId() + "-daprd", mounts.into(container));
    }

    /**
     * Not before the app listens: a forwarded port accepts connections at once, and a sidecar would take the app for
     * ready, and find neither its topics nor its actors.
     */
    private static void exposeOnceServed(int port) {
        var waiting = new Thread(
                () -> {
                    while (!Ports.isServed(port)) {
                        Pause.of(Duration.ofMillis(50));
                    }
                    Testcontainers.exposeHostPorts(port);
                },
                "expose-" + port);
        waiting.setDaemon(true);
        waiting.start();
    }

    @Override
    public String hostOf(int port) {
        Testcontainers.exposeHostPorts(port);
        return HOST;
    }

    @Override
    public boolean isLoopback() {
        return false;
    }

    @Override
    public void close() {
        network.close();
    }
}
