package com.example.shop.local;

import com.example.shop.local.containers.Containers;
import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.infrastructure.OpenConfiguration;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.Running;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dapr as one app sees it: its sidecar with the components that the project ships, and all that these need.
 *
 * <p>There is one in a test JVM, because the SDK's registries of topics, actors and workflows are singletons.
 */
public final class LocalDapr implements AutoCloseable {

    private static @Nullable LocalDapr current;

    private final Project project;
    private final Infrastructure infrastructure;
    private final int appPort;
    private final int healthPort;
    private final Sidecar sidecar;
    private final List<Sidecar> otherSidecars = new ArrayList<>();

    private LocalDapr(Project project, Infrastructure infrastructure, String appId) {
        this.project = project;
        this.infrastructure = infrastructure;
        var app = project.apps().app(appId);
        this.appPort = Ports.free();
        this.healthPort = app.healthPort() == app.appPort() ? appPort : Ports.free();
        this.sidecar = Sidecar.start(settings(appId, appPort, app.protocol()), infrastructure);
    }

    /** With the components and the configuration that {@code dapr.yaml} has for the app. */
    private SidecarSettings settings(String appId, int port, String protocol) {
        var app = project.apps().app(appId);
        return SidecarSettings.onFreePorts(
                appId,
                SidecarSettings.NAMESPACE,
                port,
                protocol,
                app.resources(project.directory()),
                app.configuration(project.directory()));
    }

    /**
     * Starts it for an app of {@code dapr.yaml}, which is expected on {@link #appPort()}.
     *
     * @throws UserFacingException if one runs in this JVM already, or if something does not start
     */
    public static synchronized LocalDapr start(String appId) {
        if (current != null) {
            throw new UserFacingException("This JVM has a sidecar for %s already; run the tests of %s in another one"
                    .formatted(current.sidecar.appId(), appId));
        }
        var state =
                Path.of("target", "dapr", Long.toString(ProcessHandle.current().pid()));
        var project = Project.find();
        var infrastructure = startInfrastructure(project, Workspace.in(state, state));
        try {
            var started = new LocalDapr(project, infrastructure, appId);
            started.sidecar.awaitApi();
            current = started;
            return started;
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
    }

    /** In containers if the system property {@code suite.platform} says so; as processes by default. */
    private static Infrastructure startInfrastructure(Project project, Workspace workspace) {
        return switch (System.getProperty("suite.platform", "processes")) {
            case "containers" -> Infrastructure.start(workspace, Containers.of(project.directory(), workspace));
            case "processes" ->
                Infrastructure.start(
                        workspace, new RuntimeBuilder(RuntimeRelease.pinned(), System.out::println).findOrBuild());
            default ->
                throw new UserFacingException("suite.platform is %s; accepted is processes or containers"
                        .formatted(System.getProperty("suite.platform")));
        };
    }

    /** Returns the one that was started in this JVM. */
    public static synchronized LocalDapr current() {
        if (current == null) {
            throw new IllegalStateException("No sidecar runs in this JVM: is the test annotated with @DaprTest?");
        }
        return current;
    }

    public Sidecar sidecar() {
        return sidecar;
    }

    public int appPort() {
        return appPort;
    }

    /** Returns the token that the sidecar presents to the app. */
    public String appToken() {
        return sidecar.appToken();
    }

    /** Returns the mail server with the mails that it has received. */
    public GreenMail mails() {
        return infrastructure.mails();
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** Starts a sidecar for another app, which the test serves on that port; closed with this. */
    public Sidecar startSidecar(String appId, int port, String protocol) {
        return start(settings(appId, port, protocol)).awaitReady();
    }

    /**
     * Starts a sidecar of an app that the project does not have: it has another identity and no components, and every app
     * may call it. The test can call through it, or serve the app on that port. Closed with this.
     */
    public Sidecar startStranger(String appId, int port, String protocol) {
        var own = project.apps().app(sidecar.appId()).configuration(project.directory());
        return start(SidecarSettings.onFreePorts(
                        appId,
                        SidecarSettings.NAMESPACE,
                        port,
                        protocol,
                        List.of(),
                        OpenConfiguration.of(own, infrastructure.workspace())))
                .awaitApi();
    }

    /** A second sidecar of the same app, as a second replica has it, for which no app listens; closed with this. */
    public Sidecar startReplica() {
        return startCaller(sidecar.appId());
    }

    /** Starts a sidecar through which the test calls as another app: no app listens; closed with this. */
    public Sidecar startCaller(String appId) {
        var app = project.apps().app(appId);
        return start(settings(appId, Ports.free(), app.protocol())).awaitApi();
    }

    private Sidecar start(SidecarSettings settings) {
        var started = Sidecar.start(settings, infrastructure);
        otherSidecars.add(started);
        return started;
    }

    /** Returns the environment variables that an app of the suite reads. */
    public Map<String, String> appEnvironment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("APP_PORT", Integer.toString(appPort));
        environment.put("HEALTH_PORT", Integer.toString(healthPort));
        environment.put("APP_API_TOKEN", sidecar.appToken());
        environment.put("DAPR_HTTP_PORT", Integer.toString(sidecar.httpPort()));
        environment.put("DAPR_GRPC_PORT", Integer.toString(sidecar.grpcPort()));
        environment.put("DAPR_API_TOKEN", sidecar.apiToken());
        return environment;
    }

    /**
     * Makes sure that nothing has crashed.
     *
     * @throws UserFacingException with the end of its log if a program that should run has ended
     */
    public void requireAlive() {
        infrastructure.running().forEach(Running::requireAlive);
        sidecar.running().requireAlive();
    }

    @Override
    public void close() {
        synchronized (LocalDapr.class) {
            current = null;
        }
        otherSidecars.forEach(Sidecar::close);
        sidecar.close();
        infrastructure.close();
    }
}
