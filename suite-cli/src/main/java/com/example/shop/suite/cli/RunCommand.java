package com.example.shop.suite.cli;

import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.process.Tokens;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.runtime.DaprRuntime;
import com.example.shop.local.runtime.RuntimeBuilder;
import com.example.shop.local.runtime.RuntimeRelease;
import com.example.shop.suite.SubscriptionCheck;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.SuiteLock;
import com.example.shop.suite.SuiteState;
import com.example.shop.suite.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Builds what is missing, starts everything and stays until it is stopped. */
@Command(name = "run", description = "Builds what is missing, starts everything and prints the addresses.")
final class RunCommand extends ProgressCommand {

    private static final int ZIPKIN_PORT = 9411;

    @Option(names = "--detach", description = "Returns as soon as every service is ready.")
    private boolean detach;

    @Option(
            names = "--infrastructure",
            description =
                    "Starts only what apps and sidecars need, so that you can call `dapr run -f .` in another terminal.")
    private boolean infrastructureOnly;

    @Option(names = "--traces", description = "Also starts Zipkin, to which all apps and sidecars send their spans.")
    private boolean traces;

    @Mixin
    private LeftToIde leftToIde = new LeftToIde();

    @Option(names = "--no-console", description = "Does not start the console.")
    private boolean noConsole;

    @Option(names = "--no-restart", description = "Leaves a program that has ended as it is.")
    private boolean noRestart;

    @Override
    public Integer call() {
        if (infrastructureOnly && (noRestart || !leftToIde.services().isEmpty())) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--no-restart and --without do not go with --infrastructure: it starts no service");
        }
        if (traces && infrastructureOnly) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--traces does not go with --infrastructure: a sidecar of the Dapr CLI takes one configuration file");
        }
        var checkout = Checkout.find();
        leftToIde.services().forEach(checkout.project().apps()::app); // throws if there is no such app
        requireStopped(checkout);
        if (detach) {
            return new DetachedRun(checkout, out(), options()).start();
        }
        return SuiteLock.tryAcquire(checkout.state())
                .orElseThrow(() -> alreadyRunning(checkout))
                .during(() -> runHere(checkout));
    }

    /** The options that the detached process needs. */
    private List<String> options() {
        var options = new ArrayList<String>();
        if (traces) {
            options.add("--traces");
        }
        if (noConsole) {
            options.add("--no-console");
        }
        if (noRestart) {
            options.add("--no-restart");
        }
        leftToIde.services().forEach(service -> options.addAll(List.of("--without", service)));
        return options;
    }

    private int runHere(Checkout checkout) {
        var start = System.nanoTime();
        var workspace = Workspace.in(checkout.directory(), checkout.state());
        SuiteState.delete(checkout.state());
        var runtime = prepare(checkout, workspace.logs());
        return infrastructureOnly ? runInfrastructure(workspace, runtime) : run(checkout, workspace, runtime, start);
    }

    private int run(Checkout checkout, Workspace workspace, DaprRuntime runtime, long start) {
        report("Starting redis, smtp, sentry, placement, scheduler and %d services with their sidecars"
                .formatted(checkout.project().apps().apps().size()));
        var suite = start(checkout, workspace, runtime);
        closeAtEnd(suite, checkout.state());
        var console = noConsole ? null : suite.startConsole(checkout.directory());
        suite.state(false).write(checkout.state());
        suite.awaitReady();
        var supervisor = supervisor(suite);
        suite.superviseBy(supervisor);
        report("Ready after %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        report(StatusCommand.table(suite.state(true).apps()).toString());
        report("Mails are written to " + suite.state(true).mails());
        SubscriptionCheck.problems(suite.state(true).apps(), checkout.project()).forEach(this::warn);
        suite.zipkin().ifPresent(zipkin -> report("Traces are shown at " + zipkin.url()));
        leftToIde
                .services()
                .forEach(service -> report("%s is not started: start it with the variables of ./suite env %s"
                        .formatted(service, service)));
        Optional.ofNullable(console).ifPresent(address -> report("Watch orders in a browser, once: " + address));
        report("Place an order: ./suite order     Stop: Ctrl-C or ./suite stop");
        suite.state(true).write(checkout.state()); // the last, because --detach prints everything until then
        return watch(suite, supervisor, checkout);
    }

    private Supervisor supervisor(Suite suite) {
        return noRestart
                ? Supervisor.onRequest(suite.programs())
                : Supervisor.restarting(suite.programs(), InstantSource.system(), this::report);
    }

    /** Each program that was started again has another process id, which other commands read. */
    private int watch(Suite suite, Supervisor supervisor, Checkout checkout) {
        var foreground = new ForegroundCommand(out());
        var ends = foreground.reporting(noRestart ? suite.programs() : List.of());
        var written = new AtomicReference<>(suite.state(true));
        return foreground.repeat(() -> {
            supervisor.check();
            ends.run();
            var state = suite.state(true);
            if (!state.equals(written.getAndSet(state))) {
                state.write(checkout.state());
            }
        });
    }

    private Suite start(Checkout checkout, Workspace workspace, DaprRuntime runtime) {
        var apps = checkout.project().apps();
        return traces
                ? Suite.startTraced(apps, leftToIde.services(), checkout.directory(), workspace, runtime, ZIPKIN_PORT)
                : Suite.start(apps, leftToIde.services(), checkout.directory(), workspace, runtime);
    }

    private int runInfrastructure(Workspace workspace, DaprRuntime runtime) {
        var infrastructure = Infrastructure.startForCli(workspace, runtime);
        closeAtEnd(infrastructure, workspace.state());
        report("In another terminal, with the Dapr CLI on its path:");
        report("");
        infrastructure.componentEnvironment().forEach((name, value) -> report("export " + name + "=" + value));
        report("export DAPR_TRUST_ANCHORS=\"$(cat '%s')\"".formatted(infrastructure.trustAnchors()));
        report("export DAPR_API_TOKEN=" + Tokens.create());
        report("export APP_API_TOKEN=" + Tokens.create());
        report("dapr run -f .");
        report("");
        report("Stop: Ctrl-C");
        return new ForegroundCommand(out()).watch(infrastructure.programs());
    }

    /** The runtime is found or built while Maven builds the services. */
    private DaprRuntime prepare(Checkout checkout, Path logs) {
        var build = new SuiteBuild(checkout.directory(), checkout.project().apps(), logs, this::report);
        var runtime =
                CompletableFuture.supplyAsync(new RuntimeBuilder(RuntimeRelease.pinned(), this::report).findOrPlan());
        build.complete();
        if (traces) {
            build.zipkin();
        }
        try {
            return runtime.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UserFacingException known ? known : e;
        }
    }

    private static void closeAtEnd(AutoCloseable closeable, Path state) {
        ForegroundCommand.atEnd(() -> {
            closeable.close();
            SuiteState.delete(state);
        });
    }

    private static void requireStopped(Checkout checkout) {
        if (SuiteLock.isHeld(checkout.state())) {
            throw alreadyRunning(checkout);
        }
    }

    private static UserFacingException alreadyRunning(Checkout checkout) {
        var since = SuiteState.read(checkout.state())
                .map(state -> " since %s as process %d".formatted(state.startedAt(), state.pid()))
                .orElse("");
        return new UserFacingException(
                "The suite is running here already%s: see ./suite status, or end it with ./suite stop"
                        .formatted(since));
    }
}
