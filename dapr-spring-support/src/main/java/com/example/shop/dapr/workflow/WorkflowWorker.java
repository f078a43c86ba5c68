package com.example.shop.dapr.workflow;

import com.example.shop.dapr.lifecycle.ShutdownOrder;
import io.dapr.durabletask.DurableTaskGrpcWorker;
import io.dapr.durabletask.DurableTaskGrpcWorkerBuilder;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowActivity;
import io.dapr.workflows.runtime.WorkflowActivityInstanceWrapper;
import io.grpc.ManagedChannel;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.util.ClassUtils;

/**
 * Runs what the sidecar hands out while the app is up: it starts last and stops first.
 *
 * <p>It takes the place of the SDK's {@code WorkflowRuntime}, which is one for the whole JVM, has an unbounded pool of
 * threads, and closes the wrong way round: it waits up to a minute for threads that are still given work, and another
 * for a channel whose stream is still open (java-sdk issue 1734). Here work is refused first, then what runs may
 * end and report, then the channel is closed. What was cut off is handed out again by the sidecar.
 */
final class WorkflowWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkflowWorker.class);

    private final WorkflowChannels channels;
    private final WorkflowProperties properties;
    private final List<Workflow> workflows;
    private final List<WorkflowActivity> activities;
    private final ObservationRegistry observations;
    private final WorkflowRunInterceptor runs;
    private volatile @Nullable Run run;

    WorkflowWorker(
            WorkflowChannels channels,
            WorkflowProperties properties,
            List<Workflow> workflows,
            List<WorkflowActivity> activities,
            ObservationRegistry observations,
            WorkflowRunInterceptor runs) {
        this.channels = channels;
        this.properties = properties;
        this.workflows = List.copyOf(workflows);
        this.activities = List.copyOf(activities);
        this.observations = observations;
        this.runs = runs;
    }

    @Override
    public void start() {
        var traces = new WorkflowTraces();
        var channel = channels.worker(traces);
        var threads = threads(properties.threads());
        var worker = new DurableTaskGrpcWorkerBuilder().grpcChannel(channel).withExecutorService(threads);
        workflows.forEach(each -> worker.addOrchestration(new SpringWorkflow(name(each), each, runs, traces)));
        activities.forEach(each -> worker.addActivity(observed(each)));
        log.info("Workflows {}, activities {}", names(workflows), names(activities));
        var started = new Run(worker.build(), threads, channel);
        started.worker().start();
        run = started;
    }

    @Override
    public void stop() {
        var stopping = run;
        run = null;
        if (stopping != null) {
            stopping.stop(properties.shutdownTimeout());
        }
    }

    /** Beside the others of its phase, not before them. */
    @Override
    public void stop(Runnable callback) {
        Runnable stop = () -> {
            stop();
            callback.run();
        };
        new Thread(stop, "workflow-stop").start();
    }

    @Override
    public int getPhase() {
        return ShutdownOrder.WORKERS;
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private ObservedActivity observed(WorkflowActivity activity) {
        var wrapper = new WorkflowActivityInstanceWrapper<>(name(activity), activity);
        return new ObservedActivity(wrapper, observations, runs);
    }

    /** Work that comes in while the pool closes is dropped without a word, and the sidecar hands it out again. */
    private static ExecutorService threads(int count) {
        var threads = new ThreadPoolExecutor(
                count,
                count,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("workflow-"),
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static List<String> names(List<?> beans) {
        return beans.stream().map(WorkflowWorker::name).sorted().toList();
    }

    private static String name(Object bean) {
        var type = ClassUtils.getUserClass(bean);
        return Optional.ofNullable(type.getAnnotation(RegisteredName.class))
                .map(RegisteredName::value)
                .orElseGet(type::getSimpleName);
    }

    private record Run(DurableTaskGrpcWorker worker, ExecutorService threads, ManagedChannel channel) {

        void stop(Duration timeout) {
            worker.close();
            threads.shutdown();
            try {
                if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("Activities still ran {} after the stop; they will be run again", timeout);
                }
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            } finally {
                threads.shutdownNow();
                channel.shutdownNow();
            }
        }
    }
}
