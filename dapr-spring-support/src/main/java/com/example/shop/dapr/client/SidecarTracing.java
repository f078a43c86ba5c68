package com.example.shop.dapr.client;

import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.client.DaprClientImpl;
import io.dapr.v1.DaprGrpc.DaprStub;
import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/**
 * Adds the trace headers of the current span to those calls of the SDK's client that have none.
 *
 * <p>{@code encrypt}, {@code decrypt} and the subscriptions of SDK 1.17.1 send no trace headers, and
 * {@code DaprClientBuilder} accepts no interceptor. So this class replaces the gRPC stub in the client by reflection. It
 * can be deleted as soon as these methods send the headers, or the builder accepts an interceptor.
 */
final class SidecarTracing {

    private static final String STUB = "asyncStub";

    private SidecarTracing() {}

    static void addTo(DaprClientImpl client, TraceHeadersInterceptor interceptor) {
        var field = ReflectionUtils.findField(DaprClientImpl.class, STUB, DaprStub.class);
        if (field == null) {
            throw new IllegalStateException(
                    "This version of Dapr's SDK has no field " + STUB + " for the trace headers");
        }
        ReflectionUtils.makeAccessible(field);
        var stub = (DaprStub) Objects.requireNonNull(ReflectionUtils.getField(field, client));
        ReflectionUtils.setField(field, client, stub.withInterceptors(interceptor));
    }
}
