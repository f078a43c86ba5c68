package com.example.shop.local.infrastructure;

import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.process.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A Configuration without its access control, for a sidecar that finds others as those of a project do. */
public final class OpenConfiguration {

    private static final YAMLMapper YAML = new YAMLMapper();

    private OpenConfiguration() {}

    /** Writes it into the state of a workspace. */
    public static Path of(Path configuration, Workspace workspace) {
        try {
            var open = (ObjectNode) YAML.readTree(configuration.toFile());
            open.withObject("/spec").remove("accessControl");
            return workspace.writePrivate(workspace.state().resolve("open.yaml"), YAML.writeValueAsString(open));
        } catch (IOException e) {
            throw new UserFacingException("%s cannot be read: %s".formatted(configuration, e.getMessage()), e);
        }
    }
}
