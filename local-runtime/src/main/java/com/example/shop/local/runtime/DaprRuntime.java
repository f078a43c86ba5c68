package com.example.shop.local.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with the programs of one Dapr release.
 *
 * @param origin where it was found, for people
 */
public record DaprRuntime(Path bin, String origin) {

    /** The environment variable that our own build of the control plane listens to for its health endpoints. */
    public static final String HEALTHZ_ADDRESS = "SUITE_HEALTHZ_LISTEN_ADDRESS";

    static final String BUILT = "built by this project";

    static final List<String> PROGRAMS = List.of("daprd", "placement", "scheduler", "sentry");

    public Path daprd() {
        return bin.resolve("daprd");
    }

    public Path placement() {
        return bin.resolve("placement");
    }

    public Path scheduler() {
        return bin.resolve("scheduler");
    }

    public Path sentry() {
        return bin.resolve("sentry");
    }

    /** Whether its programs answer health checks on 127.0.0.1 only; the official ones answer on all addresses. */
    public boolean answersOnLoopbackOnly() {
        return origin.startsWith(BUILT);
    }

    List<String> missing() {
        return PROGRAMS.stream()
                .filter(program -> !Files.isExecutable(bin.resolve(program)))
                .toList();
    }
}
