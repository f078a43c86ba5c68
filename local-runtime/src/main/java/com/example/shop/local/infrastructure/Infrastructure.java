package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.runtime.DaprRuntime;
import com.icegreen.greenmail.util.GreenMail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that sidecars need, running: the backing services of the components and the control plane. */
public final class Infrastructure implements AutoCloseable {

    private final Workspace workspace;
    private final Platform platform;
    private final BackingServices services;
    private final RunningControlPlane controlPlane;

    private Infrastructure(
            Workspace workspace, Platform platform, BackingServices services, RunningControlPlane controlPlane) {
        this.workspace = workspace;
        this.platform = platform;
        this.services = services;
        this.controlPlane = controlPlane;
    }

    /** As processes: mutual TLS, free ports. */
    public static Infrastructure start(Workspace workspace, DaprRuntime runtime) {
        return start(workspace, new Processes(runtime, ControlPlane::start));
    }

    /** For sidecars that the Dapr CLI starts: its default ports, no TLS. */
    public static Infrastructure startForCli(Workspace workspace, DaprRuntime runtime) {
        return start(workspace, new Processes(runtime, ControlPlane::startForCli));
    }

    /** Wherever the platform has it. */
    public static Infrastructure start(Workspace workspace, Platform platform) {
        var services = BackingServices.start(workspace, platform);
        try {
            return new Infrastructure(workspace, platform, services, platform.startControlPlane(workspace));
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Platform platform() {
        return platform;
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

    /** All that has been started. */
    public List<Running> running() {
        var running = new ArrayList<Running>(controlPlane.running());
        running.add(services.redis());
        return running;
    }

    /** Those that are processes. */
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

    /** The arguments of daprd that lead it to the control plane. */
    public List<String> sidecarArguments() {
        return controlPlane.sidecarArguments();
    }

    /** What components read by {@code envRef}, and what daprd itself needs to know. */
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
        platform.close();
    }
}
