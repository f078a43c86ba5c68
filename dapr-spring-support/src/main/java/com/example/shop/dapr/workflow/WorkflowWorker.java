package com.example.shop.dapr.workflow;

import io.dapr.durabletask.DurableTaskGrpcWorker;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes work from the sidecar while the app runs: it starts last and stops first.
 *
 * <p>The SDK's {@code WorkflowRuntime} closes the other way round: it waits up to a minute for threads that are still
 * given work, and another for a channel whose stream nobody has ended (java-sdk issue 1734). Here no new work is taken
 * first, then what runs may end and report, then the channel is closed.
 */
final class WorkflowWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkflowWorker.class);

    private final DurableTaskGrpcWorker worker;
    private final ExecutorService threads;
    private final ManagedChannel channel;
    private final Duration shutdownTimeout;
    private volatile boolean running;

    WorkflowWorker(
            DurableTaskGrpcWorker worker, ExecutorService threads, ManagedChannel channel, Duration shutdownTimeout) {
        this.worker = worker;
        this.threads = threads;
        this.channel = channel;
        this.shutdownTimeout = shutdownTimeout;
    }

    @Override
    public void start() {
        worker.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        worker.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(shutdownTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Activities still ran after {}; they are run again later", shutdownTimeout);
                threads.shutdownNow();
            }
        } catch (InterruptedException impatient) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            channel.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
