package com.example.shop.dapr.trace;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/** Adds the trace headers of the current span to a gRPC call that has none. */
public final class TraceHeadersInterceptor implements ClientInterceptor {

    private static final Metadata.Key<String> TRACEPARENT = key("traceparent");

    private final TraceHeaders headers;

    TraceHeadersInterceptor(TraceHeaders headers) {
        this.headers = headers;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata metadata) {
                if (!metadata.containsKey(TRACEPARENT)) {
                    headers.current().forEach((name, value) -> metadata.put(key(name), value));
                }
                super.start(listener, metadata);
            }
        };
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
