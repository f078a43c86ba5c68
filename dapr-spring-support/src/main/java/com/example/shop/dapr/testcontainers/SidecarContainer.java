package com.example.shop.dapr.testcontainers;

import io.dapr.testcontainers.DaprContainer;
import io.dapr.testcontainers.DaprContainerConstants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * A sidecar for tests that loads YAML as it ships, with a placement and a scheduler of its own.
 *
 * <p>{@code DaprContainer.withComponent(Path)} leaves out {@code secretKeyRef}, {@code auth} and {@code scopes}, and to a
 * container without components it adds two in memory, one of them named {@code pubsub}. So this one copies files, and
 * loads no others.
 *
 * <p>Where a developer has {@code testcontainers.reuse.enable=true}, it stays for the next run.
 */
public final class SidecarContainer extends DaprContainer {

    private static final String RESOURCES = "/resources";

    /** @param resources files of components and resiliency policies, or folders of them */
    public SidecarContainer(String appId, Path... resources) {
        this(appId, network(appId), resources);
    }

    /**
     * @param network where it finds what its components speak to
     * @param resources files of components and resiliency policies, or folders of them
     */
    public SidecarContainer(String appId, Network network, Path... resources) {
        super(image("daprd").asCompatibleSubstituteFor(DaprContainerConstants.DAPR_RUNTIME_IMAGE_TAG));
        withAppName(appId);
        withPlacementImage(image("placement"));
        withSchedulerImage(image("scheduler"));
        withNetwork(network);
        withReuse(true);
        withReusablePlacement(true);
        withReusableScheduler(true);
        withCopyToContainer(Transferable.of(""), RESOURCES + "/exists"); // daprd does not start without the folder
        for (var resource : resources) {
            withCopyFileToContainer(MountableFile.forHostPath(resource), RESOURCES + "/" + resource.getFileName());
        }
    }

    /** A network for a sidecar and the containers that it calls. Where containers are reused, it is the same in each run. */
    public static Network network(String name) {
        return TestcontainersConfiguration.getInstance().environmentSupportsReuse()
                ? ReusableNetwork.named(name + "-tests")
                : Network.newNetwork();
    }

    /** Of the version that these libraries are tested with. */
    private static DockerImageName image(String program) {
        var versions = new Properties();
        try (var file = SidecarContainer.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DockerImageName.parse("daprio/%s:%s".formatted(program, versions.getProperty("dapr")));
    }

    @Override
    protected void configure() {
        super.configure();
        setCommandParts(Stream.of(getCommandParts())
                .map(part -> part.equals("/dapr-resources") ? RESOURCES : part)
                .toArray(String[]::new));
    }
}
