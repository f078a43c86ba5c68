package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;
import com.example.shop.local.process.Workspace;
import com.example.shop.local.sidecar.SidecarSettings;
import java.util.Optional;

/** Where Redis, the control plane and the sidecars run: as processes of this machine, or in containers. */
public interface Platform {

    /** Starts it and waits until it answers. */
    Redis startRedis(Workspace workspace, String password);

    /** Starts the state store's server and waits until it answers; empty where each sidecar has a file in place of it. */
    default Optional<Database> startDatabase() {
        return Optional.empty();
    }

    /** Starts it and waits until it is ready. */
    RunningControlPlane startControlPlane(Workspace workspace);

    /** Starts a sidecar on the ports of its settings; it may not answer yet. */
    Running startSidecar(SidecarSettings settings, Infrastructure infrastructure);

    /** The name by which sidecars reach a server of this JVM on that port. */
    String hostOf(int port);

    /** Whether that name is loopback. The SMTP binding sends a password over a plain connection to loopback only. */
    default boolean isLoopback() {
        return true;
    }

    /** Ends what is there besides. */
    default void close() {}
}
