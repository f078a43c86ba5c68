package com.example.shop.dapr.workflow;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends calls that have no deadline of their own. */
record CallTimeout(Duration timeout) implements ClientInterceptor {

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        return next.newCall(
                method,
                options.getDeadline() == null
                        ? options.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        : options);
    }
}
