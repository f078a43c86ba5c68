package com.example.shop.suite;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Program;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import com.example.shop.suite.SuiteState.AppState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One app of the run file and its sidecar, both running. The app may be left to somebody else, for example to an IDE. */
public final class AppWithSidecar {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** As long as Kubernetes gives: phases of an app's shutdown may take 10 s each. */
    private static final Duration APP_GRACE = Duration.ofSeconds(30);

    private static final Duration SIDECAR_GRACE = Duration.ofSeconds(6);

    private final MultiAppRun.App app;
    private final Sidecar sidecar;
    private final Path apiTokenFile;
    private final Path appTokenFile;
    private final Path log;
    private final @Nullable RunningProgram program;

    private AppWithSidecar(
            MultiAppRun.App app,
            @Nullable RunningProgram program,
            Sidecar sidecar,
            Path apiTokenFile,
            Path appTokenFile,
            Path log) {
        this.app = app;
        this.program = program;
        this.sidecar = sidecar;
        this.apiTokenFile = apiTokenFile;
        this.appTokenFile = appTokenFile;
        this.log = log;
    }

    /**
     * Starts both without waiting.
     *
     * @param withApp false for an app that somebody else starts, with the variables of {@link AppEnvironment}
     */
    static AppWithSidecar start(MultiAppRun.App app, Path project, RuntimeEnvironment environment, boolean withApp) {
        var settings = settings(app, project);
        var workspace = environment.workspace();
        var tokens = workspace.state().resolve("tokens").resolve(app.appId());
        var apiTokenFile = workspace.writePrivate(tokens.resolve("dapr-api-token"), settings.apiToken());
        var appTokenFile = workspace.writePrivate(tokens.resolve("app-api-token"), settings.appToken());
        var variables = AppEnvironment.of(app, settings, environment);
        variables.write(app.appId(), workspace);
        var sidecar = Sidecar.start(settings, environment);
        var program = withApp ? launch(app, variables, project, workspace) : null;
        return new AppWithSidecar(app, program, sidecar, apiTokenFile, appTokenFile, log(app, workspace));
    }

    private static SidecarSettings settings(MultiAppRun.App app, Path project) {
        return new SidecarSettings(
                app.appId(),
                SidecarSettings.NAMESPACE,
                app.appPort(),
                app.protocol(),
                app.daprHttpPort(),
                app.daprGrpcPort(),
                app.metricsPort(),
                app.resources(project),
                app.configuration(project),
                Tokens.create(),
                Tokens.create(),
                Boolean.TRUE.equals(app.enableAppHealthCheck())
                        ? Optional.ofNullable(app.appHealthCheckPath())
                        : Optional.empty(),
                Objects.requireNonNullElse(app.apiListenAddresses(), SidecarSettings.LOOPBACK),
                Objects.requireNonNullElse(app.logLevel(), "info"));
    }

    private static RunningProgram launch(
            MultiAppRun.App app, AppEnvironment environment, Path project, Workspace workspace) {
        return new Program(
                        app.appId(),
                        app.command(),
                        project.resolve(app.appDirPath()),
                        environment.variables(),
                        log(app, workspace))
                .start();
    }

    private static Path log(MultiAppRun.App app, Workspace workspace) {
        return workspace.logs().resolve(app.appId() + ".log");
    }

    public String appId() {
        return app.appId();
    }

    /**
     * The app as a process.
     *
     * @throws UserFacingException if the suite runs without the app
     */
    public RunningProgram program() {
        if (program == null) {
            throw new UserFacingException("The suite runs without %s".formatted(app.appId()));
        }
        return program;
    }

    /** The app, if the suite has started it, and its sidecar. */
    public Stream<RunningProgram> programs() {
        return Stream.concat(Stream.ofNullable(program), Stream.of(sidecar.program()));
    }

    public Sidecar sidecar() {
        return sidecar;
    }

    public String url() {
        return "http://127.0.0.1:" + app.healthPort();
    }

    /**
     * Ends the app as a shutdown would, while its sidecar stays; {@link #restart()} brings it back.
     *
     * @throws UserFacingException with the end of its log if it does not end within that time
     */
    public void stop(Duration timeout) {
        program().terminate();
        program().awaitEnded(timeout);
    }

    /**
     * Ends both as the end of a pod does: they receive the signal at the same time.
     *
     * @throws UserFacingException with the end of its log if one does not end within that time
     */
    public void stopWithSidecar(Duration timeout) {
        sidecar.program().terminate();
        program().terminate();
        program().awaitEnded(timeout);
        sidecar.program().awaitEnded(timeout);
    }

    /** Ends the app as a crash would, while its sidecar stays. */
    public void kill() {
        program().kill();
    }

    /** Starts again what does not run, and waits until both are ready. */
    public void restart() {
        if (!sidecar.program().isAlive()) {
            sidecar.restart();
        }
        if (!program().isAlive()) {
            program().restart();
        }
        awaitReady();
    }

    /** Where Prometheus reads the metrics of the app, if it shows them, and of its sidecar. */
    public List<URI> metrics() {
        return Stream.concat(app.appMetricsPort().stream(), Stream.of(app.metricsPort()))
                .map(port -> URI.create("http://127.0.0.1:%s/metrics".formatted(port)))
                .toList();
    }

    /** Waits until the app is ready and its sidecar delivers to it; without the app until the sidecar can be called. */
    void awaitReady() {
        if (program == null) {
            sidecar.awaitApi();
            return;
        }
        try {
            program.await("ready", TIMEOUT, () -> {
                sidecar.program().requireAlive();
                return Http.isOk(app.healthPort(), "/ready");
            });
        } catch (UserFacingException notReady) {
            throw new UserFacingException(notReady.getMessage() + whatIsMissing(), notReady);
        }
        sidecar.awaitReady();
    }

    /** The app waits for its sidecar, which alone may know the reason. */
    private String whatIsMissing() {
        var daprd = sidecar.program().program();
        return "%n/ready: %s%nThe end of %s:%n%s"
                .formatted(Http.answer(app.healthPort(), "/ready"), daprd.log(), daprd.logTail());
    }

    /** Ends the apps while their sidecars are still there, then the sidecars; all of a kind are asked at once. */
    static void end(List<AppWithSidecar> apps) {
        end(apps.stream().flatMap(app -> Stream.ofNullable(app.program)).toList(), APP_GRACE);
        end(apps.stream().map(AppWithSidecar::sidecar).map(Sidecar::program).toList(), SIDECAR_GRACE);
    }

    private static void end(List<RunningProgram> programs, Duration grace) {
        programs.forEach(RunningProgram::terminate);
        programs.forEach(program -> program.close(grace));
    }

    AppState state() {
        return new AppState(
                app.appId(),
                url(),
                app.appPort(),
                app.protocol(),
                app.healthPort(),
                app.daprHttpPort(),
                app.daprGrpcPort(),
                app.metricsPort(),
                program == null ? null : program.pid(),
                sidecar.program().pid(),
                apiTokenFile,
                appTokenFile,
                log,
                sidecar.program().program().log());
    }
}
