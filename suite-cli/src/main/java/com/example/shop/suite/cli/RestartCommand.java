package com.example.shop.suite.cli;

import com.example.shop.local.process.Http;
import com.example.shop.local.process.Pause;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.ControlClient;
import com.example.shop.suite.SubscriptionCheck;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.SuiteState;
import com.example.shop.suite.SuiteState.AppState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds a service and starts it again while the others go on. */
@Command(
        name = "restart",
        description = {
            "Builds what has changed in a service, and starts it again while the rest of the suite goes on.",
            "If the build fails, the service is not stopped."
        })
final class RestartCommand extends ProgressCommand {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @Parameters(paramLabel = "SERVICE", description = "The service, for example order-service.")
    private String service = "";

    @Option(names = "--sidecar", description = "Starts the sidecar of the service again, in place of the service.")
    private boolean sidecar;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        var state = checkout.requireRunning();
        var app = state.require(service);
        var start = System.nanoTime();
        if (sidecar) {
            var control = control(state);
            control.stop(service + "-daprd");
            control.start(service + "-daprd");
        } else {
            restart(checkout, state, app);
        }
        awaitReady(app);
        SubscriptionCheck.problems(List.of(app), checkout.project()).forEach(this::warn);
        report("%s is ready after %d s"
                .formatted(service, Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        return 0;
    }

    /** The jar is replaced while the service does not run, because a JVM reads its jar as long as it runs. */
    private void restart(Checkout checkout, SuiteState state, AppState app) {
        if (app.pid() == null) {
            throw new UserFacingException(
                    "The suite was started without %1$s: start it again in your IDE".formatted(service));
        }
        var control = control(state);
        var run = checkout.project().apps().only(service);
        var build = new SuiteBuild(checkout.directory(), run, checkout.state().resolve("logs"), this::report);
        build.jars();
        control.stop(service);
        build.takeApart();
        control.start(service);
    }

    private static ControlClient control(SuiteState state) {
        return Optional.ofNullable(state.control())
                .map(ControlClient::new)
                .orElseThrow(() -> new UserFacingException("The suite is still starting: see ./suite status"));
    }

    private void awaitReady(AppState app) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!isReady(app)) {
            if (System.nanoTime() > deadline) {
                throw new UserFacingException("%s is not ready after %d s: see ./suite logs %s"
                        .formatted(service, TIMEOUT.toSeconds(), service));
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private static boolean isReady(AppState app) {
        var appIsReady = app.pid() == null || Http.isOk(app.healthPort(), "/ready");
        return appIsReady && Http.isOk(app.daprHttpPort(), "/v1.0/healthz/outbound");
    }
}
