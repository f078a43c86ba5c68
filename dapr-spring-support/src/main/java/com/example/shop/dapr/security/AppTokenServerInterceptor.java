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
 * Returns {@code UNAUTHENTICATED} for every gRPC call without the app's token. Three calls need no token, because the
 * sidecar sends them without one: its health probe, and its requests for the app's topics and input bindings ({@code
 * pkg/runtime/subscription}). They change nothing and return no data of events.
 */
final class AppTokenServerInterceptor implements ServerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AppTokenServerInterceptor.class);
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(AppToken.HEADER, Metadata.ASCII_STRING_MARSHALLER);
    private static final Set<String> WITHOUT_TOKEN = Set.of(
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
        if (WITHOUT_TOKEN.contains(method.getFullMethodName()) || token.matches(headers.get(HEADER))) {
            return next.startCall(call, headers);
        }
        log.warn("Refused {} without the app token", method.getFullMethodName());
        call.close(
                Status.UNAUTHENTICATED.withDescription("only the sidecar of this app may call this"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
