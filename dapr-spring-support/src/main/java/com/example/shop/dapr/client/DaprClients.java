package com.example.shop.dapr.client;

import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprClientImpl;
import io.dapr.client.resiliency.ResiliencyOptions;
import io.dapr.v1.DaprGrpc;
import java.time.Duration;

/** Makes clients of this app's sidecar. Whoever asks for one closes it. */
public final class DaprClients {

    private final Sidecar sidecar;
    private final SidecarConnections connections;
    private final DaprJson json;

    DaprClients(Sidecar sidecar, SidecarConnections connections, DaprJson json) {
        this.sidecar = sidecar;
        this.connections = connections;
        this.json = json;
    }

    /** One whose calls end after a time, streams included. */
    public DaprClientImpl withTimeout(Duration timeout) {
        return build(new ResiliencyOptions().setTimeout(timeout));
    }

    /** One for streams that stay open. */
    public DaprClientImpl forStreams() {
        return build(new ResiliencyOptions());
    }

    private DaprClientImpl build(ResiliencyOptions resiliency) {
        var client = (DaprClientImpl) new DaprClientBuilder()
                .withPropertyOverrides(sidecar.settings())
                .withObjectSerializer(json)
                .withStateSerializer(json)
                .withResiliencyOptions(resiliency)
                .build();
        keep(client);
        return client;
    }

    /** The client shows its channel to the makers of stubs only. */
    private void keep(DaprClient client) {
        var unused = client.newGrpcStub("", channel -> DaprGrpc.newStub(connections.keep(channel)));
    }
}
