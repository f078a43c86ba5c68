package com.example.shop.dapr.workflow;

import io.dapr.durabletask.implementation.protobuf.TaskHubSidecarServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a failed read of a workflow's state or history. daprd 1.18 reads the records of a workflow one by one. If the
 * workflow is saved at the same time, daprd may answer UNKNOWN ("inbox key declared in metadata but missing from state
 * store"), and the next read succeeds. Calls that change a workflow are not repeated.
 *
 * <p>The retry policy of gRPC's service configuration would do the same, but the SDK builds the channel and does not
 * accept one. Has to be the outermost interceptor of the channel, so that each attempt passes through the others.
 */
final class WorkflowReadRetry implements ClientInterceptor {

    private static final int MAX_ATTEMPTS = 5;
    private static final Executor AFTER_PAUSE = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);
    private static final Set<String> READS = Set.of(
            TaskHubSidecarServiceGrpc.getGetInstanceMethod().getFullMethodName(),
            TaskHubSidecarServiceGrpc.getListInstanceIDsMethod().getFullMethodName(),
            TaskHubSidecarServiceGrpc.getGetInstanceHistoryMethod().getFullMethodName());

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return READS.contains(method.getFullMethodName())
                ? new RepeatedCall<>(method, options, next)
                : next.newCall(method, options);
    }

    /** A call with one request and one response. The request is complete when the stub calls {@link #halfClose()}. */
    private static final class RepeatedCall<Q, R> extends ClientCall<Q, R> {

        private final MethodDescriptor<Q, R> method;
        private final CallOptions options;
        private final Channel next;
        private volatile ClientCall<Q, R> attempt;
        private volatile boolean cancelled;
        private @Nullable Listener<R> listener;
        private @Nullable Q request;

        private RepeatedCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            this.method = method;
            this.options = options;
            this.next = next;
            this.attempt = next.newCall(method, options);
        }

        @Override
        public void start(Listener<R> callersListener, Metadata headers) {
            listener = callersListener;
        }

        @Override
        public void request(int messages) {
            // ClientCalls asks for the one response of each attempt.
        }

        @Override
        public void sendMessage(Q message) {
            request = message;
        }

        @Override
        public void halfClose() {
            send(1);
        }

        @Override
        public void cancel(@Nullable String reason, @Nullable Throwable cause) {
            cancelled = true;
            attempt.cancel(reason, cause);
        }

        private void send(int number) {
            var response = new Response<>(Objects.requireNonNull(listener), failure -> repeats(failure, number));
            ClientCalls.asyncUnaryCall(attempt, Objects.requireNonNull(request), response);
        }

        private boolean repeats(Status failure, int number) {
            if (failure.getCode() != Status.Code.UNKNOWN || number == MAX_ATTEMPTS || cancelled) {
                return false;
            }
            AFTER_PAUSE.execute(() -> {
                attempt = next.newCall(method, options);
                send(number + 1);
            });
            return true;
        }
    }

    /** Passes the response of the last attempt on to the caller. */
    private record Response<R>(ClientCall.Listener<R> caller, Predicate<Status> isRepeated)
            implements StreamObserver<R> {

        @Override
        public void onNext(R message) {
            caller.onMessage(message);
        }

        @Override
        public void onError(Throwable failure) {
            var status = Status.fromThrowable(failure);
            if (!isRepeated.test(status)) {
                var trailers = Status.trailersFromThrowable(failure);
                caller.onClose(status, trailers == null ? new Metadata() : trailers);
            }
        }

        @Override
        public void onCompleted() {
            caller.onClose(Status.OK, new Metadata());
        }
    }
}
