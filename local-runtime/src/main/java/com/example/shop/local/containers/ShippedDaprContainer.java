package com.example.shop.local.containers;

import com.example.shop.local.sidecar.SidecarSettings;
import io.dapr.testcontainers.DaprContainer;
import io.dapr.testcontainers.DaprContainerConstants;
import io.dapr.testcontainers.DaprPlacementContainer;
import io.dapr.testcontainers.DaprSchedulerContainer;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.utility.DockerImageName;

/**
 * A sidecar that loads folders of YAML as they are.
 *
 * <p>{@code DaprContainer.withComponent(Path)} leaves out {@code secretKeyRef}, {@code auth} and {@code scopes}, and it
 * knows neither resiliency policies nor mutual TLS. So this one has the arguments of a sidecar that is a process.
 */
final class ShippedDaprContainer extends DaprContainer {

    private static final int HTTP_PORT = 3500;
    private static final int GRPC_PORT = 50001;

    private final SidecarSettings settings;
    private List<String> controlPlane = List.of();

    ShippedDaprContainer(String image, SidecarSettings settings) {
        super(DockerImageName.parse(image).asCompatibleSubstituteFor(DaprContainerConstants.DAPR_RUNTIME_IMAGE_TAG));
        this.settings = settings;
        withAppName(settings.appId());
        // The control plane runs already; DaprContainer would start one of its own.
        withPlacementContainer(new DaprPlacementContainer("daprio/placement") {
            @Override
            public void start() {}
        });
        withSchedulerContainer(new DaprSchedulerContainer("daprio/scheduler") {
            @Override
            public void start() {}
        });
        // The ports of the settings, so that a restarted sidecar is where it was.
        setPortBindings(List.of(
                "127.0.0.1:%s:%s".formatted(settings.httpPort(), HTTP_PORT),
                "127.0.0.1:%s:%s".formatted(settings.grpcPort(), GRPC_PORT)));
    }

    /** The arguments that lead to the control plane. */
    ShippedDaprContainer withControlPlane(List<String> arguments) {
        this.controlPlane = List.copyOf(arguments);
        return this;
    }

    @Override
    protected void configure() {
        super.configure();
        var command = new ArrayList<>(List.of("/daprd", "--dapr-listen-addresses", "0.0.0.0"));
        command.addAll(List.of("--app-channel-address", getAppChannelAddress()));
        command.addAll(settings.arguments());
        command.addAll(controlPlane);
        withCommand(command.toArray(String[]::new));
    }
}
