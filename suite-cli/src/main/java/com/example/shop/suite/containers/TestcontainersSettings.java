package com.example.shop.suite.containers;

import com.example.shop.local.containers.Engine;
import java.util.Map;

/** The settings of Testcontainers on a machine that has only replacements for images. */
public final class TestcontainersSettings {

    private TestcontainersSettings() {}

    /**
     * Environment variables for the tests: Testcontainers' own reaper of containers is an image for which nothing can
     * stand in. Without it, containers end with the JVM of the tests, but not if that is killed.
     */
    public static Map<String, String> forEngine(Engine engine) {
        return engine.isStandIn("alpine:3.17")
                ? Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_CHECKS_DISABLE", "true")
                : Map.of();
    }
}
