package com.example.shop.dapr.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where a sidecar listens that Spring Boot has found by itself, for example in a container of a test. */
public interface SidecarConnectionDetails extends ConnectionDetails {

    /** The root of its HTTP API. */
    URI httpEndpoint();

    /** Its gRPC API, as a URI of the scheme {@code http} or {@code https}. */
    URI grpcEndpoint();

    /** What it wants to see; null where it asks for none. */
    @Nullable
    String apiToken();
}
