package com.example.shop.dapr.client;

import com.example.shop.dapr.metrics.CallTimer;
import com.example.shop.dapr.metrics.SidecarCalls;
import com.example.shop.dapr.security.AppToken;
import com.example.shop.dapr.trace.TraceHeadersInterceptor;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprClientImpl;
import io.dapr.client.resiliency.ResiliencyOptions;
import io.dapr.utils.NetworkUtils;
import io.dapr.v1.DaprGrpc;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds clients of this app's sidecar. The caller closes them. */
public final class DaprClients {

    private final Sidecar sidecar;
    private final SidecarConnections connections;
    private final DaprJson json;
    private final SidecarResilience resilience;
    private final SidecarCalls calls;
    private final @Nullable TraceHeadersInterceptor trace;

    DaprClients(
            Sidecar sidecar,
            SidecarConnections connections,
            DaprJson json,
            SidecarResilience resilience,
            SidecarCalls calls,
            @Nullable TraceHeadersInterceptor trace) {
        this.sidecar = sidecar;
        this.connections = connections;
        this.json = json;
        this.resilience = resilience;
        this.calls = calls;
        this.trace = trace;
    }

    /** One whose calls end after a time, streams included. */
    public SidecarClient withTimeout(Duration timeout) {
        return build(new ResiliencyOptions().setTimeout(timeout));
    }

    /** One for streams that stay open. */
    public SidecarClient forStreams() {
        return build(new ResiliencyOptions());
    }

    /** A connection for what the SDK has no client of, with the token that the sidecar asks for. */
    public ManagedChannel channel(ClientInterceptor... interceptors) {
        var all = Stream.concat(Stream.of(token(), new CallTimer(calls)), Stream.of(interceptors))
                .toArray(ClientInterceptor[]::new);
        return connections.keep(NetworkUtils.buildGrpcManagedChannel(sidecar.properties(), all));
    }

    private SidecarClient build(ResiliencyOptions options) {
        var client = (DaprClientImpl) new DaprClientBuilder()
                .withPropertyOverrides(sidecar.settings())
                .withObjectSerializer(json)
                .withStateSerializer(json)
                .withResiliencyOptions(options)
                .build();
        keep(client);
        if (trace != null) {
            SidecarTracing.addTo(client, trace);
        }
        return ClientDecorator.decorate(SidecarClient.class, client, SdkMethods::call, resilience, calls);
    }

    /** The client shows its channel to the makers of stubs only. */
    private void keep(DaprClient client) {
        var unused = client.newGrpcStub("", channel -> DaprGrpc.newStub(connections.keep(channel)));
    }

    private ClientInterceptor token() {
        var headers = new Metadata();
        if (sidecar.apiToken() != null) {
            headers.put(Metadata.Key.of(AppToken.HEADER, Metadata.ASCII_STRING_MARSHALLER), sidecar.apiToken());
        }
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }
}
