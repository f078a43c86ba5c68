package com.example.shop.local.infrastructure;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.runtime.DaprRuntime;
import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that sidecars need, running: the backing services of the components and the control plane. */
public final class Infrastructure implements Surroundings, AutoCloseable {

    private final Workspace workspace;
    private final DaprRuntime runtime;
    private final BackingServices services;
    private final ControlPlane controlPlane;
    private final Optional<Zipkin> zipkin;

    private Infrastructure(
            Workspace workspace,
            DaprRuntime runtime,
            BackingServices services,
            ControlPlane controlPlane,
            Optional<Zipkin> zipkin) {
        this.workspace = workspace;
        this.runtime = runtime;
        this.services = services;
        this.controlPlane = controlPlane;
        this.zipkin = zipkin;
    }

    /** For sidecars that {@link com.example.shop.local.sidecar.Sidecar} starts: free ports. */
    public static Infrastructure start(Workspace workspace, DaprRuntime runtime) {
        return start(workspace, runtime, ControlPlane::start, Optional.empty());
    }

    /**
     * The same, with a Zipkin to which apps and sidecars send their spans.
     *
     * @param jar of Zipkin, an executable one
     */
    public static Infrastructure startTraced(Workspace workspace, DaprRuntime runtime, Path jar, int zipkinPort) {
        var zipkin = Zipkin.start(workspace, jar, zipkinPort);
        try {
            return start(workspace, runtime, ControlPlane::start, Optional.of(zipkin));
        } catch (RuntimeException e) {
            zipkin.close();
            throw e;
        }
    }

    /** For sidecars that the Dapr CLI starts: its default ports. */
    public static Infrastructure startForCli(Workspace workspace, DaprRuntime runtime) {
        return start(workspace, runtime, ControlPlane::startForCli, Optional.empty());
    }

    @FunctionalInterface
    private interface ControlPlaneStart {
        ControlPlane start(Workspace workspace, DaprRuntime runtime);
    }

    private static Infrastructure start(
            Workspace workspace, DaprRuntime runtime, ControlPlaneStart controlPlane, Optional<Zipkin> zipkin) {
        var services = BackingServices.start(workspace);
        try {
            var started =
                    new Infrastructure(workspace, runtime, services, controlPlane.start(workspace, runtime), zipkin);
            SharedSurroundings.write(started);
            return started;
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
    public DaprRuntime runtime() {
        return runtime;
    }

    public GreenMail mails() {
        return services.mail().greenMail();
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

    /** A token as the suite uses them, new with every call. */
    public static String newToken() {
        return Secrets.token();
    }

    public List<RunningProgram> programs() {
        var programs = new ArrayList<>(controlPlane.programs());
        programs.add(services.redisProgram());
        zipkin.map(Zipkin::program).ifPresent(programs::add);
        return programs;
    }

    /** Ends the scheduler as a crash would, and waits until it is back. */
    public void crashScheduler() {
        controlPlane.crashScheduler();
    }

    /** The certificate that sidecars trust, in PEM. */
    public Path trustAnchors() {
        return controlPlane.trustAnchors();
    }

    @Override
    public List<String> sidecarArguments() {
        var arguments = new ArrayList<>(controlPlane.sidecarArguments());
        zipkin.map(Zipkin::sidecarArguments).ifPresent(arguments::addAll);
        return arguments;
    }

    @Override
    public Map<String, String> appEnvironment() {
        return zipkin.map(Zipkin::appEnvironment).orElse(Map.of());
    }

    /** Where traces go, if anywhere. */
    public Optional<Zipkin> zipkin() {
        return zipkin;
    }

    @Override
    public Map<String, String> sidecarEnvironment() {
        var environment = new HashMap<>(componentEnvironment());
        environment.putAll(controlPlane.sidecarEnvironment());
        return environment;
    }

    /** What components read by {@code envRef}, and the address by which sidecars find one another. */
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
    }
}
