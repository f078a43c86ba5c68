package com.example.shop.dapr.workflow;

import io.dapr.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.OrchestratorRequest;
import io.dapr.durabletask.implementation.protobuf.OrchestratorService.WorkItem;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Remembers in which trace each workflow was started. The sidecar says so with the work that it hands out; the SDK gives
 * it to activities and tells a workflow's own code nothing of it.
 */
final class WorkflowTraces implements ClientInterceptor {

    /** More than run at a time; of one that is forgotten, log lines lack the trace. */
    private static final int MOST = 10_000;

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Map<String, String> traceIds = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    Optional<String> traceId(String instanceId) {
        return Optional.ofNullable(traceIds.get(instanceId));
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                super.start(new Listening<>(listener), headers);
            }
        };
    }

    private final class Listening<R> extends SimpleForwardingClientCallListener<R> {

        private Listening(ClientCall.Listener<R> listener) {
            super(listener);
        }

        @Override
        public void onMessage(R message) {
            if (message instanceof WorkItem item && item.hasOrchestratorRequest()) {
                remember(item.getOrchestratorRequest());
            }
            super.onMessage(message);
        }
    }

    void remember(OrchestratorRequest request) {
        Stream.concat(request.getPastEventsList().stream(), request.getNewEventsList().stream())
                .filter(HistoryEvent::hasExecutionStarted)
                .map(event ->
                        event.getExecutionStarted().getParentTraceContext().getTraceParent())
                .map(TRACE_PARENT::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(traceParent -> traceIds.put(request.getInstanceId(), traceParent.group(1)));
    }
}
