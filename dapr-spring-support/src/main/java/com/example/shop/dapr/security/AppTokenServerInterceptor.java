package com.example.shop.dapr.security;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code UNAUTHENTICATED} to every gRPC call without the app's token. Open are the calls that the sidecar sends
 * without it: its probe, and its questions what the app listens to ({@code pkg/runtime/subscription}); they tell nothing
 * of what is heard, and do nothing.
 */
final class AppTokenServerInterceptor implements ServerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AppTokenServerInterceptor.class);
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(AppToken.HEADER, Metadata.ASCII_STRING_MARSHALLER);
    private static final Set<String> OPEN = Set.of(
            "dapr.proto.runtime.v1.AppCallbackHealthCheck/HealthCheck",
            "dapr.proto.runtime.v1.AppCallback/ListTopicSubscriptions",
            "dapr.proto.runtime.v1.AppCallback/ListInputBindings");

    private final AppToken token;

    AppTokenServerInterceptor(AppToken token) {
        this.token = token;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var method = call.getMethodDescriptor();
        if (OPEN.contains(method.getFullMethodName()) || token.matches(headers.get(HEADER))) {
            return next.startCall(call, headers);
        }
        log.warn("Refused {} without the app token", method.getFullMethodName());
        call.close(
                Status.UNAUTHENTICATED.withDescription("only the sidecar of this app may call this"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
