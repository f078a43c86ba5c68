package com.example.shop.dapr.workflow;

import com.example.shop.dapr.client.DaprClients;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.durabletask.DurableTaskClient;
import io.dapr.durabletask.DurableTaskGrpcClientBuilder;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.grpc.ManagedChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.BeanUtils;

/**
 * The workflow API has a client and a worker, and each needs a connection of its own to the sidecar.
 *
 * <p>The SDK would open the client's without the trace, and each workflow would begin a trace of its own. Its
 * constructor that takes a channel is private, hence the reflection; SDK 1.18 carries the trace itself (java-sdk 1783).
 */
final class WorkflowChannels implements AutoCloseable {

    private final DaprClients clients;
    private final TraceHeadersInterceptor trace;
    private final WorkflowReadRetry readRetry = new WorkflowReadRetry();
    private final List<ManagedChannel> toClose = new CopyOnWriteArrayList<>();

    WorkflowChannels(DaprClients clients, TraceHeadersInterceptor trace) {
        this.clients = clients;
        this.trace = trace;
    }

    DaprWorkflowClient client(CallTimeout timeout) {
        var channel = clients.channel(trace, timeout, readRetry);
        try {
            var constructor = DaprWorkflowClient.class.getDeclaredConstructor(ManagedChannel.class);
            return BeanUtils.instantiateClass(constructor, channel);
        } catch (NoSuchMethodException otherVersion) {
            throw new IllegalStateException("The Dapr SDK has another constructor now: drop this class", otherVersion);
        }
    }

    /** The client below the SDK's, which knows more: an instance's custom status, for one. Its channel is ours. */
    DurableTaskClient instances(CallTimeout timeout) {
        var channel = clients.channel(trace, timeout, readRetry);
        toClose.add(channel);
        return new DurableTaskGrpcClientBuilder().grpcChannel(channel).build();
    }

    WorkflowInstances listing(CallTimeout timeout) {
        var channel = clients.channel(trace, timeout, readRetry);
        toClose.add(channel);
        return new WorkflowInstances(channel);
    }

    @Override
    public void close() {
        toClose.forEach(ManagedChannel::shutdownNow);
    }

    /** Without a timeout: the worker waits for work as long as it runs. */
    ManagedChannel worker(WorkflowTraces traces) {
        return clients.channel(traces);
    }
}
