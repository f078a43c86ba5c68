package com.example.shop.dapr.invocation;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends calls that their caller has given no deadline. The SDK's stubs have theirs replaced, also by a later one. */
record CallDeadline(Duration timeout) implements ClientInterceptor {

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var limited = options.getDeadline() == null
                ? options.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                : options;
        return next.newCall(method, limited);
    }
}
