package com.example.shop.dapr.invocation;

import com.example.shop.dapr.metrics.CallTimer;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.grpc.ClientInterceptor;
import java.time.Duration;
import java.util.List;

/**
 * Provides the interceptors that the SDK's {@code newGrpcStub} lacks: for the trace, for the deadline of each call, and for
 * the metric {@code dapr.client.calls}. Set them on the channel inside the function that {@code newGrpcStub} calls:
 *
 * <pre>
 *   dapr.newGrpcStub("pricing-service", channel -> PricingGrpc.newBlockingStub(
 *           ClientInterceptors.intercept(channel, invocation.interceptors())));
 * </pre>
 *
 * <p>The SDK adds its own interceptors around these. They set the app id, the API token and the timeout of the {@code
 * DaprClient}; that timeout replaces a deadline that the caller sets with {@code stub.withDeadlineAfter}.
 */
public final class GrpcInvocation {

    private final TraceHeadersInterceptor trace;
    private final SidecarCalls calls;
    private final InvocationProperties timeouts;

    GrpcInvocation(TraceHeadersInterceptor trace, SidecarCalls calls, InvocationProperties timeouts) {
        this.trace = trace;
        this.calls = calls;
        this.timeouts = timeouts;
    }

    /** Each call times out after {@code dapr.invocation.read-timeout}. */
    public List<ClientInterceptor> interceptors() {
        return interceptors(timeouts.readTimeout());
    }

    /** Each call times out after the given time. */
    public List<ClientInterceptor> interceptors(Duration timeout) {
        return List.of(new CallTimer(calls), new CallTimeout(timeout), trace);
    }
}
