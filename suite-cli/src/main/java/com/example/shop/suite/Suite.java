package com.example.shop.suite;

import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.infrastructure.Zipkin;
import com.example.shop.local.process.Ports;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.suite.SuiteState.Control;
import com.icegreen.greenmail.util.GreenMail;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite, running: infrastructure, and each app of the run file with its sidecar.
 *
 * <p>Closing it goes against the direction in which calls flow: apps finish what they have accepted while their
 * sidecars are still there, then the sidecars end, then what these need.
 */
public final class Suite implements AutoCloseable {

    private final Infrastructure infrastructure;
    private final List<AppWithSidecar> apps = new ArrayList<>();
    private final MailFolder mails;
    private final Deque<Closeable> toClose = new ArrayDeque<>();
    private final Instant startedAt = Instant.now();
    private @Nullable Console console;
    private @Nullable Control control;
    private boolean closed;

    private Suite(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
        this.mails = MailFolder.fill(infrastructure.workspace().state().resolve("mails"), infrastructure.mails());
    }

    /**
     * Starts everything without waiting for the apps; see {@link #awaitReady()}.
     *
     * @param project the folder to which the paths of the run file are relative
     * @throws UserFacingException if a port is taken or a program does not start; nothing is left running then
     */
    public static Suite start(MultiAppRun run, Path project, Workspace workspace, DaprRuntime runtime) {
        return start(run, Set.of(), project, workspace, runtime);
    }

    /**
     * Starts everything except some apps, whose sidecars wait for them: an IDE can start them.
     *
     * @param without the ids of those apps
     */
    public static Suite start(
            MultiAppRun run, Set<String> without, Path project, Workspace workspace, DaprRuntime runtime) {
        return start(run, without, project, () -> Infrastructure.start(workspace, runtime));
    }

    /**
     * The same, with a Zipkin on that port to which all apps and sidecars send their spans.
     *
     * @see SuiteBuild#zipkin()
     */
    public static Suite startTraced(
            MultiAppRun run, Path project, Workspace workspace, DaprRuntime runtime, int zipkinPort) {
        return startTraced(run, Set.of(), project, workspace, runtime, zipkinPort);
    }

    /** The same, except some apps. */
    public static Suite startTraced(
            MultiAppRun run,
            Set<String> without,
            Path project,
            Workspace workspace,
            DaprRuntime runtime,
            int zipkinPort) {
        if (!Ports.isFree(zipkinPort)) {
            throw new UserFacingException("Port %d is in use, and Zipkin needs it: end the program that listens on it."
                    .formatted(zipkinPort));
        }
        var jar = SuiteBuild.zipkinJar(project);
        return start(run, without, project, () -> Infrastructure.startTraced(workspace, runtime, jar, zipkinPort));
    }

    private static Suite start(
            MultiAppRun run, Set<String> without, Path project, Supplier<Infrastructure> infrastructure) {
        without.forEach(run::app); // throws if there is no such app
        requireFreePorts(run);
        var suite = new Suite(infrastructure.get());
        try {
            run.apps()
                    .forEach(app -> suite.apps.add(
                            AppWithSidecar.start(app, project, suite.infrastructure, !without.contains(app.appId()))));
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /**
     * Waits until every app is ready.
     *
     * @throws UserFacingException with the end of its log if one does not become ready; the suite is closed then
     */
    public Suite awaitReady() {
        try {
            apps.forEach(AppWithSidecar::awaitReady);
            zipkin().ifPresent(Zipkin::awaitReady);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static void requireFreePorts(MultiAppRun run) {
        for (var app : run.apps()) {
            app.ports().filter(port -> !Ports.isFree(port)).findFirst().ifPresent(port -> {
                throw new UserFacingException(
                        "Port %d of %s is in use: end the program that listens on it, or give the app another port in dapr.yaml."
                                .formatted(port, app.appId()));
            });
        }
    }

    public List<AppWithSidecar> apps() {
        return List.copyOf(apps);
    }

    /** One app by its id. */
    public AppWithSidecar app(String appId) {
        return apps.stream()
                .filter(app -> app.appId().equals(appId))
                .findFirst()
                .orElseThrow();
    }

    /** For sidecars that join. */
    public RuntimeEnvironment runtimeEnvironment() {
        return infrastructure;
    }

    public GreenMail mails() {
        return infrastructure.mails();
    }

    /** Where the traces of this suite are, if it exports them. */
    public Optional<Zipkin> zipkin() {
        return infrastructure.zipkin();
    }

    /** Every program of this suite. */
    public List<RunningProgram> programs() {
        var programs = new ArrayList<>(infrastructure.programs());
        apps.stream().flatMap(AppWithSidecar::programs).forEach(programs::add);
        Optional.ofNullable(console).map(Console::program).ifPresent(programs::add);
        return programs;
    }

    /**
     * Starts the console, which may not answer yet.
     *
     * @return the address for a browser, which can be used once
     */
    public String startConsole(Path project) {
        console = Console.start(project, infrastructure.workspace());
        return console.entryUrl();
    }

    /**
     * Lets other commands stop and start the programs of this suite.
     *
     * @param supervisor of {@link #programs()}
     */
    public void superviseBy(Supervisor supervisor) {
        toClose.push(supervisor);
        var endpoint = ControlEndpoint.start(supervisor, infrastructure.workspace());
        toClose.push(endpoint);
        control = endpoint.control();
    }

    public SuiteState state(boolean ready) {
        return new SuiteState(
                ProcessHandle.current().pid(),
                startedAt,
                ready,
                mails.folder(),
                zipkin().map(Zipkin::url).orElse(null),
                control,
                Optional.ofNullable(console).map(Console::url).orElse(null),
                apps.stream().map(AppWithSidecar::state).toList());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!toClose.isEmpty()) {
            IOUtils.closeQuietly(toClose.pop());
        }
        Optional.ofNullable(console).map(Console::program).ifPresent(RunningProgram::close);
        AppWithSidecar.end(apps);
        mails.close();
        infrastructure.close();
    }
}
