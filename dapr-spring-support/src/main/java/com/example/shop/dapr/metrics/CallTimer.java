package com.example.shop.dapr.metrics;

import io.dapr.v1.DaprGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Objects;
import java.util.Set;

/**
 * Measures the calls of gRPC stubs for which the SDK has no client that could be decorated: the state, timers and
 * reminders of the actors that the app hosts, workflows, and other services. Streams are left out: the work of workflows
 * is streamed for as long as the app runs.
 */
public final class CallTimer implements ClientInterceptor {

    private static final Metadata.Key<String> APP_ID = Metadata.Key.of("dapr-app-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final String SIDECAR = "sidecar";

    /** What an app that hosts actors calls of Dapr's own service. */
    private static final Set<String> OF_ACTORS = Set.of(
            "InvokeActor",
            "GetActorState",
            "ExecuteActorStateTransaction",
            "RegisterActorTimer",
            "UnregisterActorTimer",
            "RegisterActorReminder",
            "UnregisterActorReminder");

    private final SidecarCalls calls;

    public CallTimer(SidecarCalls calls) {
        this.calls = calls;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var call = next.newCall(method, options);
        return isMeasured(method) ? timed(call, method) : call;
    }

    private static boolean isMeasured(MethodDescriptor<?, ?> method) {
        return method.getType() != MethodDescriptor.MethodType.SERVER_STREAMING
                && (!DaprGrpc.SERVICE_NAME.equals(method.getServiceName()) || OF_ACTORS.contains(operation(method)));
    }

    private static String operation(MethodDescriptor<?, ?> method) {
        return Objects.requireNonNullElse(method.getBareMethodName(), method.getFullMethodName());
    }

    private <Q, R> ClientCall<Q, R> timed(ClientCall<Q, R> call, MethodDescriptor<Q, R> method) {
        return new SimpleForwardingClientCall<>(call) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                super.start(new Timed<>(listener, begin(method, headers)), headers);
            }
        };
    }

    private SidecarCalls.Call begin(MethodDescriptor<?, ?> method, Metadata headers) {
        var operation = operation(method);
        return switch (Objects.requireNonNullElse(method.getServiceName(), "")) {
            case DaprGrpc.SERVICE_NAME -> calls.begin(BuildingBlock.ACTORS, operation, SIDECAR);
            case "TaskHubSidecarService" -> calls.begin(BuildingBlock.WORKFLOW, operation, SIDECAR);
            default ->
                calls.begin(
                        BuildingBlock.SERVICE_INVOCATION,
                        operation,
                        Objects.requireNonNullElse(headers.get(APP_ID), SIDECAR));
        };
    }

    private static final class Timed<R> extends SimpleForwardingClientCallListener<R> {

        private final SidecarCalls.Call call;

        private Timed(ClientCall.Listener<R> listener, SidecarCalls.Call call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (!status.isOk()) {
                call.failed(status.getCode().name());
            }
            call.close();
            super.onClose(status, trailers);
        }
    }
}
