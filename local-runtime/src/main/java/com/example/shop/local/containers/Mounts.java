package com.example.shop.local.containers;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.function.Uncheck;
import org.testcontainers.containers.GenericContainer;

/**
 * Folders of this machine that containers see under the same paths, as the user to whom they belong, with the state store
 * of {@code docker-compose.yml} in its place.
 *
 * @param checkout read-only
 * @param workspace where programs run and write
 */
record Mounts(Path checkout, Path workspace) {

    private static final String STATE_STORE = "statestore.yaml";

    <C extends GenericContainer<?>> C into(C container) {
        container.setWorkingDirectory(workspace.toString());
        container.withCreateContainerCmdModifier(command -> {
            command.withUser(owner());
            Objects.requireNonNull(command.getHostConfig())
                    .withBinds(
                            bind(checkout, checkout, AccessMode.ro),
                            bind(workspace, workspace, AccessMode.rw),
                            bind(
                                    checkout.resolve("deploy/compose").resolve(STATE_STORE),
                                    checkout.resolve("components").resolve(STATE_STORE),
                                    AccessMode.ro));
        });
        return container;
    }

    private static Bind bind(Path file, Path seenAs, AccessMode mode) {
        return new Bind(file.toString(), new Volume(seenAs.toString()), mode);
    }

    private String owner() {
        return Uncheck.get(
                () -> Files.getAttribute(workspace, "unix:uid") + ":" + Files.getAttribute(workspace, "unix:gid"));
    }
}
