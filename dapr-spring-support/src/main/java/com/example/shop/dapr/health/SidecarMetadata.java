package com.example.shop.dapr.health;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sidecar tells of itself at {@code /v1.0/metadata}, as far as readiness depends on it.
 *
 * @param components those that it has loaded; a component that failed to, or whose scopes leave the app out, is missing
 * @param actorRuntime null while it is not told
 * @param workflows null while it is not told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SidecarMetadata(
        @Nullable List<Component> components,
        @Nullable ActorRuntime actorRuntime,
        @Nullable Workflows workflows) {

    /** A component by the name of its YAML. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Component(String name) {}

    /**
     * Its part in the hosting of actors.
     *
     * @param hostReady whether placement knows the sidecar, and the sidecar the placement table
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ActorRuntime(boolean hostReady) {}

    /**
     * Its part in workflows.
     *
     * @param connectedWorkers streams on which apps wait for work
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Workflows(int connectedWorkers) {}

    boolean hasLoaded(String component) {
        return components != null && components.stream().map(Component::name).anyMatch(component::equals);
    }

    /** Whether actors can be called and hosted. */
    public boolean hasJoinedPlacement() {
        return actorRuntime != null && actorRuntime.hostReady();
    }

    /** Whether an app waits for workflows and activities to run. */
    public boolean hasWorkflowWorker() {
        return workflows != null && workflows.connectedWorkers() > 0;
    }
}
