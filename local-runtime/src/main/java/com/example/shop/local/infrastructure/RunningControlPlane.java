package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/** Dapr's control plane, running: placement, scheduler and, with mutual TLS, sentry. */
public interface RunningControlPlane extends AutoCloseable {

    List<? extends Running> running();

    /** Ends the scheduler as a crash would, and starts it again with what it has written. */
    void crashScheduler();

    /** Returns the arguments with which a sidecar finds the control plane. */
    List<String> sidecarArguments();

    /** What a sidecar has to find in its environment. */
    default Map<String, String> sidecarEnvironment() {
        return Map.of("DAPR_TRUST_ANCHORS", Uncheck.get(() -> Files.readString(trustAnchors())));
    }

    /** The certificate of the authority, in PEM. */
    Path trustAnchors();

    @Override
    void close();
}
