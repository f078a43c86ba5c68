package com.example.shop.bench;

import com.example.shop.local.infrastructure.Infrastructure;
import com.example.shop.local.process.RunningProgram;
import com.example.shop.local.sidecar.Sidecar;
import com.example.shop.local.sidecar.SidecarSettings;
import io.dapr.config.Properties;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.WorkflowActivityContext;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.dapr.workflows.client.WorkflowRuntimeStatus;
import io.dapr.workflows.runtime.WorkflowRuntime;
import io.dapr.workflows.runtime.WorkflowRuntimeBuilder;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Workflows that this process starts and runs with the SDK. The sidecar has the shipped components and the configuration
 * of workflow-service.
 */
@Command(
        name = "workflows",
        description =
                "Workflows of five activities: how many in a second with few and with many open ones, and CPU time.")
final class WorkflowsBench extends Benchmark {

    private static final String NAME = "workflows";
    private static final String ACTIVITY = "Echo";
    private static final int ACTIVITIES = 5;
    private static final int THREADS = 16;
    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** A field, because a logger without a reference to it loses its level. */
    private static final Logger SDK_LOGGER = Logger.getLogger("io.dapr.durabletask");

    @Option(
            names = "--workflows",
            defaultValue = "400",
            description = "How many workflows a round runs, of which " + THREADS
                    + " are open at a time. The default is ${DEFAULT-VALUE}.")
    private int workflows;

    @Option(
            names = "--backlog",
            defaultValue = "1000",
            description = "How many workflows a round starts before it waits for their ends. The default is"
                    + " ${DEFAULT-VALUE}.")
    private int backlog;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How many rounds are measured. The default is ${DEFAULT-VALUE}.")
    private int rounds;

    private final AtomicInteger refusals = new AtomicInteger();

    /** Workflows in a second, and milliseconds of CPU for each workflow: of this process, and of Dapr with Redis. */
    private record Result(double perSecond, double ownCpu, double daprCpu) {}

    private static final class FiveActivities implements Workflow {

        @Override
        public WorkflowStub create() {
            return context -> {
                for (var i = 0; i < ACTIVITIES; i++) {
                    context.callActivity(ACTIVITY, i, Integer.class).await();
                }
                context.complete("done");
            };
        }
    }

    private static final class Echo implements WorkflowActivity {

        @Override
        public Object run(WorkflowActivityContext context) {
            return context.getInput(Integer.class);
        }
    }

    @Override
    List<Figure> measure() throws Exception {
        SDK_LOGGER.setLevel(Level.SEVERE);
        try (var app = SmallApp.start();
                var infrastructure = startInfrastructure()) {
            return measure(shipped("workflow-service", app.port()), infrastructure);
        }
    }

    /** Closes the sidecar before the SDK's runtime, which would wait a minute for the end of its stream. */
    private List<Figure> measure(SidecarSettings settings, Infrastructure infrastructure) throws Exception {
        var properties = sdkProperties(settings.grpcPort(), settings.apiToken());
        try (var worker = worker(properties);
                var sidecar = Sidecar.start(settings, infrastructure)) {
            sidecar.awaitReady();
            worker.start(false);
            var programs = Stream.concat(infrastructure.programs().stream(), Stream.of(sidecar.program()))
                    .toList();
            return compare(properties, programs);
        }
    }

    private static WorkflowRuntime worker(Properties properties) {
        return new WorkflowRuntimeBuilder(properties)
                .withExecutorService(Executors.newFixedThreadPool(THREADS))
                .registerWorkflow(new FiveActivities())
                .registerActivity(ACTIVITY, new Echo())
                .build();
    }

    private List<Figure> compare(Properties properties, List<RunningProgram> programs) throws Exception {
        var client = new DaprWorkflowClient(properties);
        try {
            return figures(Comparison.measure(
                    rounds,
                    () -> result(backlog, programs, () -> runAtOnce(client)),
                    () -> result(workflows, programs, () -> runFewAtATime(client))));
        } finally {
            client.close();
        }
    }

    private List<Figure> figures(Comparison<Result> comparison) {
        report("Starts that the sidecar refused and that were repeated: " + refusals);
        var few = comparison.baseline();
        var cpu = new Comparison<>(
                few.stream().map(Result::ownCpu).toList(),
                few.stream().map(Result::daprCpu).toList());
        return List.of(
                comparison.figure(
                        NAME,
                        "workflows of %d activities, %d started at once".formatted(ACTIVITIES, backlog),
                        Result::perSecond,
                        "per s",
                        "%d at a time".formatted(THREADS),
                        ""),
                cpu.figure(
                        NAME,
                        "CPU of this process per workflow",
                        Double::doubleValue,
                        "ms",
                        "CPU of Dapr and Redis",
                        "at most 12 ms"));
    }

    private Result result(int count, List<RunningProgram> programs, Callable<?> run) throws Exception {
        var before = ProcessCosts.of(programs);
        var begin = System.nanoTime();
        var unused = run.call();
        var perSecond = count / ((System.nanoTime() - begin) / 1e9);
        var costs = ProcessCosts.of(programs).perOrderSince(before, count);
        var own = costs.getOrDefault(ProcessCosts.SUITE, 0.0);
        var all = costs.values().stream().mapToDouble(Double::doubleValue).sum();
        report("%d workflows, %.1f per s, %.1f ms of CPU each, %.1f of them in this process"
                .formatted(count, perSecond, all, own));
        return new Result(perSecond, own, all - own);
    }

    private List<String> runFewAtATime(DaprWorkflowClient client) throws Exception {
        return runOnThreads(workflows, () -> awaitEnd(client, start(client)));
    }

    private List<String> runAtOnce(DaprWorkflowClient client) throws Exception {
        var started = runOnThreads(backlog, () -> start(client));
        for (var instance : started) {
            var unused = awaitEnd(client, instance);
        }
        return started;
    }

    private static <T> List<T> runOnThreads(int count, Callable<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var calls = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                calls.add(call);
            }
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Repeats a start that the sidecar refused, for example because the state store was locked for too long. */
    private String start(DaprWorkflowClient client) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return client.scheduleNewWorkflow(FiveActivities.class);
            } catch (StatusRuntimeException e) {
                refusals.incrementAndGet();
            }
        }
        return client.scheduleNewWorkflow(FiveActivities.class);
    }

    private static String awaitEnd(DaprWorkflowClient client, String instance) throws TimeoutException {
        var state = client.waitForWorkflowCompletion(instance, TIMEOUT, false);
        if (state.getRuntimeStatus() != WorkflowRuntimeStatus.COMPLETED) {
            throw new IllegalStateException(
                    "Workflow %s is %s: %s".formatted(instance, state.getRuntimeStatus(), state.getFailureDetails()));
        }
        return instance;
    }
}
