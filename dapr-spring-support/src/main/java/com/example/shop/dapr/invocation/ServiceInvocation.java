package com.example.shop.dapr.invocation;

import com.example.shop.dapr.client.SidecarGuard;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Clients of other apps, by app id: the sidecars find the app, speak mTLS with one another and apply the policies of
 * {@code resiliency.yaml}.
 */
public final class ServiceInvocation implements AutoCloseable {

    static final String APP_ID = "dapr-app-id";

    private final RestClient sidecar;
    private final InvocationProperties properties;
    private final ManagedChannel grpc;
    private final SidecarGuard guard;

    ServiceInvocation(
            RestClient sidecar, InvocationProperties properties, ManagedChannel grpc, SidecarGuard guard) {
        this.sidecar = sidecar;
        this.properties = properties;
        this.grpc = grpc;
        this.guard = guard;
    }

    /**
     * An HTTP client of an app, described by an interface with {@code @HttpExchange} methods. Its paths are the app's
     * own; the app id travels in a header.
     *
     * <p>The methods throw Spring's {@code RestClientResponseException} for what the app (or the sidecar in its place)
     * answered with 4xx or 5xx, and {@code ResourceAccessException} where the sidecar did not answer in time.
     */
    public <T> T client(String appId, Class<T> httpInterface) {
        return client(appId, httpInterface, properties.readTimeout());
    }

    /** As above, for calls that nobody waits so long for. */
    public <T> T client(String appId, Class<T> httpInterface, Duration timeout) {
        var app = sidecar.mutate()
                .defaultHeader(APP_ID, appId)
                .requestFactory(requestFactory(timeout))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(app))
                .build()
                .createClient(httpInterface);
    }

    /**
     * A gRPC client of an app, for example {@code stub("pricing-service", PricingGrpc::newBlockingStub)}, or {@code
     * newFutureStub} for calls that don't block. Unlike the SDK's it carries the trace, and keeps the deadline that a call
     * is given with {@code withDeadlineAfter}; without one it is {@code dapr.invocation.read-timeout}.
     */
    public <S extends AbstractStub<S>> S stub(String appId, Function<Channel, S> factory) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of(APP_ID, Metadata.ASCII_STRING_MARSHALLER), appId);
        return factory.apply(ClientInterceptors.intercept(grpc, MetadataUtils.newAttachHeadersInterceptor(headers)));
    }

    /** A call of a blocking stub, guarded against a sidecar that is away as those of HTTP clients are. */
    public <T> T call(Supplier<T> stubCall) {
        return guard.call(stubCall);
    }

    @Override
    public void close() {
        grpc.shutdown();
    }

    /** HTTP/1.1, or the JDK's client would begin each connection by asking the sidecar for HTTP/2. */
    private ClientHttpRequestFactory requestFactory(Duration readTimeout) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(properties.connectTimeout())
                        .withReadTimeout(readTimeout));
    }
}
