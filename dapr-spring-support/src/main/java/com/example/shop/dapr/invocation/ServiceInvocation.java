package com.example.shop.dapr.invocation;

import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.client.DaprClient;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.stub.AbstractStub;
import java.util.function.Function;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Clients of other apps, by app id: the sidecars find the app, speak mTLS with one another and apply the policies of
 * {@code resiliency.yaml}.
 */
public final class ServiceInvocation {

    private final RestClient sidecar;
    private final DaprClient dapr;
    private final TraceHeadersInterceptor trace;

    ServiceInvocation(RestClient sidecar, DaprClient dapr, TraceHeadersInterceptor trace) {
        this.sidecar = sidecar;
        this.dapr = dapr;
        this.trace = trace;
    }

    /**
     * An HTTP client of an app, described by an interface with {@code @HttpExchange} methods. Its paths are the app's
     * own; the app id travels in a header.
     *
     * <p>The methods throw Spring's {@code RestClientResponseException} for what the app (or the sidecar in its place)
     * answered with 4xx or 5xx, and {@code ResourceAccessException} where the sidecar did not answer in time.
     */
    public <T> T client(String appId, Class<T> httpInterface) {
        var app = sidecar.mutate().defaultHeader("dapr-app-id", appId).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(app))
                .build()
                .createClient(httpInterface);
    }

    /**
     * A gRPC client of an app, for example {@code stub("pricing-service", PricingGrpc::newBlockingStub)}, which unlike
     * the SDK's carries the trace; {@code dapr.client.timeout} is its deadline.
     */
    public <S extends AbstractStub<S>> S stub(String appId, Function<Channel, S> factory) {
        return dapr.newGrpcStub(appId, channel -> factory.apply(ClientInterceptors.intercept(channel, trace)));
    }
}
