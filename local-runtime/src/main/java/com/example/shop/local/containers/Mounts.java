package com.example.shop.local.containers;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;

/**
 * Folders of this machine that containers see under the same paths, as the user to whom they belong.
 *
 * @param checkout read-only
 * @param workspace where programs run and write
 */
record Mounts(Path checkout, Path workspace) {

    <C extends GenericContainer<?>> C into(C container) {
        container.setWorkingDirectory(workspace.toString());
        container.withCreateContainerCmdModifier(command -> {
            command.withUser(owner());
            Objects.requireNonNull(command.getHostConfig())
                    .withBinds(
                            new Bind(checkout.toString(), new Volume(checkout.toString()), AccessMode.ro),
                            new Bind(workspace.toString(), new Volume(workspace.toString()), AccessMode.rw));
        });
        return container;
    }

    private String owner() {
        try {
            return Files.getAttribute(workspace, "unix:uid") + ":" + Files.getAttribute(workspace, "unix:gid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
