package com.example.shop.dapr.testcontainers;

import com.example.shop.dapr.client.SidecarConnectionDetails;
import io.dapr.testcontainers.DaprContainer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Lets {@code @ServiceConnection} on a {@link DaprContainer} lead the app to it. */
final class DaprContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<DaprContainer, SidecarConnectionDetails> {

    @Override
    protected SidecarConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<DaprContainer> source) {
        return new OfContainer(source);
    }

    private static final class OfContainer extends ContainerConnectionDetails<DaprContainer>
            implements SidecarConnectionDetails {

        OfContainer(ContainerConnectionSource<DaprContainer> source) {
            super(source);
        }

        @Override
        public URI httpEndpoint() {
            return endpoint(getContainer().getHttpPort());
        }

        @Override
        public URI grpcEndpoint() {
            return endpoint(getContainer().getGrpcPort());
        }

        /** The container's own {@code getGrpcEndpoint()} has no host. */
        private URI endpoint(int port) {
            return URI.create("http://%s:%s".formatted(getContainer().getHost(), port));
        }

        @Override
        public @Nullable String apiToken() {
            return getContainer().getEnvMap().get("DAPR_API_TOKEN");
        }
    }
}
