package com.example.shop.dapr.security;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code UNAUTHENTICATED} to every gRPC call without the app's token. Only the sidecar's own probe is open: it is
 * the one call that the sidecar sends without the token.
 */
final class AppTokenServerInterceptor implements ServerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AppTokenServerInterceptor.class);
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of(AppToken.HEADER, Metadata.ASCII_STRING_MARSHALLER);
    private static final String PROBE = "dapr.proto.runtime.v1.AppCallbackHealthCheck";

    private final AppToken token;

    AppTokenServerInterceptor(AppToken token) {
        this.token = token;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var method = call.getMethodDescriptor();
        if (PROBE.equals(method.getServiceName()) || token.matches(headers.get(HEADER))) {
            return next.startCall(call, headers);
        }
        log.warn("Refused {} without the app token", method.getFullMethodName());
        call.close(
                Status.UNAUTHENTICATED.withDescription("only the sidecar of this app may call this"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
