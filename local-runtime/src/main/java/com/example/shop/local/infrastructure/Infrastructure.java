package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.local.sidecar.SidecarSettings;
import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that sidecars need, running: the backing services of the components and the control plane. */
public final class Infrastructure implements RuntimeEnvironment, AutoCloseable {

    private final Workspace workspace;
    private final Platform platform;
    private final BackingServices services;
    private final RunningControlPlane controlPlane;
    private final Optional<Zipkin> zipkin;

    private Infrastructure(
            Workspace workspace,
            Platform platform,
            BackingServices services,
            RunningControlPlane controlPlane,
            Optional<Zipkin> zipkin) {
        this.workspace = workspace;
        this.platform = platform;
        this.services = services;
        this.controlPlane = controlPlane;
        this.zipkin = zipkin;
    }

    /** Starts everything as processes, on free ports. */
    public static Infrastructure start(Workspace workspace, DaprRuntime runtime) {
        return shared(runtime, start(workspace, new Processes(runtime, ControlPlane::start)));
    }

    /**
     * The same, with a Zipkin to which apps and sidecars send their spans.
     *
     * @param jar of Zipkin, an executable one
     */
    public static Infrastructure startTraced(Workspace workspace, DaprRuntime runtime, Path jar, int zipkinPort) {
        var zipkin = Zipkin.start(workspace, jar, zipkinPort);
        try {
            var started = start(workspace, new Processes(runtime, ControlPlane::start), Optional.of(zipkin));
            return shared(runtime, started);
        } catch (RuntimeException e) {
            zipkin.close();
            throw e;
        }
    }

    /** Starts everything on the default ports of the Dapr CLI, which then starts the sidecars. */
    public static Infrastructure startForCli(Workspace workspace, DaprRuntime runtime) {
        return shared(runtime, start(workspace, new Processes(runtime, ControlPlane::startForCli)));
    }

    private static Infrastructure shared(DaprRuntime runtime, Infrastructure started) {
        SharedEnvironment.write(runtime, started);
        return started;
    }

    /** Starts it on a platform: as processes or in containers. */
    public static Infrastructure start(Workspace workspace, Platform platform) {
        return start(workspace, platform, Optional.empty());
    }

    private static Infrastructure start(Workspace workspace, Platform platform, Optional<Zipkin> zipkin) {
        var services = BackingServices.start(workspace, platform);
        try {
            return new Infrastructure(workspace, platform, services, platform.startControlPlane(workspace), zipkin);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Running startSidecar(SidecarSettings settings) {
        return platform.startSidecar(settings, this);
    }

    public GreenMail mails() {
        return services.mail();
    }

    public ModelEndpoint model() {
        return services.model();
    }

    public LiveSettings settings() {
        return services.settings();
    }

    /** Adds a key to those of {@code components/cryptostore.yaml}, as a rotation does. */
    public void addEncryptionKey(String name) {
        EncryptionKeys.rotate(workspace, name);
    }

    /** Returns everything that has been started. */
    public List<Running> running() {
        var running = new ArrayList<Running>(controlPlane.running());
        running.addAll(services.running());
        zipkin.map(Zipkin::program).ifPresent(running::add);
        return running;
    }

    /** Returns the programs that run as processes. */
    public List<RunningProgram> programs() {
        return running().stream()
                .filter(RunningProgram.class::isInstance)
                .map(RunningProgram.class::cast)
                .toList();
    }

    public Running redis() {
        return services.redis();
    }

    /** Ends the scheduler as a crash would, and waits until it is back. */
    public void crashScheduler() {
        controlPlane.crashScheduler();
    }

    /** The certificate that sidecars trust, in PEM. */
    public Path trustAnchors() {
        return controlPlane.trustAnchors();
    }

    /** The arguments of daprd that lead it to the control plane and let it export its spans. */
    public List<String> sidecarArguments() {
        var arguments = new ArrayList<>(controlPlane.sidecarArguments());
        zipkin.map(Zipkin::sidecarArguments).ifPresent(arguments::addAll);
        return arguments;
    }

    @Override
    public Map<String, String> appEnvironment() {
        return zipkin.map(Zipkin::appEnvironment).orElse(Map.of());
    }

    /** The Zipkin to which traces are sent; empty if they are not exported. */
    public Optional<Zipkin> zipkin() {
        return zipkin;
    }

    /** What components read by {@code envRef}, and the variables of daprd itself. */
    public Map<String, String> sidecarEnvironment() {
        var environment = new HashMap<>(services.environment());
        environment.putAll(controlPlane.sidecarEnvironment());
        return environment;
    }

    /** What components read by {@code envRef}, and the address by which processes of this machine find one another. */
    public Map<String, String> componentEnvironment() {
        var environment = new HashMap<>(services.environment());
        environment.put("DAPR_HOST_IP", "127.0.0.1");
        return environment;
    }

    @Override
    public void close() {
        controlPlane.close();
        services.close();
        zipkin.ifPresent(Zipkin::close);
        platform.close();
    }
}
