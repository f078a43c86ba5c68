package com.example.shop.suite;

import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.runfile.MultiAppRun;
import com.example.shop.local.sidecar.RuntimeEnvironment;
import com.example.shop.suite.SuiteState.AppState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Apps of another project beside a suite that runs already: they share its control plane, its backing services and the
 * file by which sidecars find one another.
 */
public final class JoinedApps implements AutoCloseable {

    private final List<AppWithSidecar> apps = new ArrayList<>();

    private JoinedApps() {}

    /**
     * Starts them and waits until each is ready.
     *
     * @param project the folder to which the paths of the run file are relative
     * @throws com.example.shop.local.process.UserFacingException if a port is taken or a program does not start; nothing runs on then
     */
    public static JoinedApps start(MultiAppRun run, Path project, RuntimeEnvironment environment) {
        return start(run, Set.of(), project, environment);
    }

    /**
     * Starts everything except some apps, whose sidecars wait for them.
     *
     * @param without the ids of those apps
     */
    public static JoinedApps start(MultiAppRun run, Set<String> without, Path project, RuntimeEnvironment environment) {
        without.forEach(run::app); // throws if there is no such app
        Suite.requireFreePorts(run);
        var joined = new JoinedApps();
        try {
            run.apps()
                    .forEach(app -> joined.apps.add(
                            AppWithSidecar.start(app, project, environment, !without.contains(app.appId()))));
            joined.apps.forEach(AppWithSidecar::awaitReady);
            return joined;
        } catch (RuntimeException e) {
            joined.close();
            throw e;
        }
    }

    public List<AppState> states() {
        return apps.stream().map(AppWithSidecar::state).toList();
    }

    public List<RunningProgram> programs() {
        return apps.stream().flatMap(AppWithSidecar::programs).toList();
    }

    @Override
    public void close() {
        AppWithSidecar.end(apps);
    }
}
